package dev.polystore.auditor.order;

import dev.polystore.auditor.audit.Area;
import dev.polystore.auditor.audit.Look;
import dev.polystore.auditor.audit.Scope;
import dev.polystore.auditor.statement.Range;
import dev.polystore.auditor.statement.Slices;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Orders that were placed in the scope's time, slice by slice. */
@Component
class OrderArea implements Area {

    private final OrderStatements statements;
    private final OrderLooks looks;

    OrderArea(OrderStatements statements, OrderLooks looks) {
        this.statements = statements;
        this.looks = looks;
    }

    @Override
    public String rows() {
        return "orders";
    }

    @Override
    public Stream<Look> looks(Scope scope) {
        var slices = new Slices(Range.ofIds(scope.changedSince(), scope.until()), statements::slice);
        return Look.atEach(slices, slice -> looks.take(slice, scope.until()));
    }
}
