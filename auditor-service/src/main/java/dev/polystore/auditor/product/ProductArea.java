package dev.polystore.auditor.product;

import dev.polystore.auditor.audit.Area;
import dev.polystore.auditor.audit.Look;
import dev.polystore.auditor.audit.Scope;
import dev.polystore.auditor.audit.Sighting;
import dev.polystore.auditor.statement.Range;
import dev.polystore.auditor.statement.Slices;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** All products, slice by slice: there are few of them, compared with orders, and any of them may have changed. */
@Component
class ProductArea implements Area {

    private final ProductStatements statements;

    ProductArea(ProductStatements statements) {
        this.statements = statements;
    }

    @Override
    public String rows() {
        return "products";
    }

    @Override
    public Stream<Look> looks(Scope scope) {
        var slices = new Slices(Range.ALL_SKUS, statements::slice);
        return Look.atEach(slices, slice -> take(slice, scope.until()));
    }

    private Sighting take(Range range, Instant settledBefore) {
        var cases = statements.cases(range, settledBefore);
        var violations = cases.stream()
                .flatMap(product -> Stream.concat(StockAddsUp.violations(product), CopiesAgree.violations(product)))
                .toList();
        return new Sighting(violations, List.of(), cases.size(), 0);
    }
}
