package dev.polystore.auditor.order;

import dev.polystore.auditor.audit.Area;
import dev.polystore.auditor.audit.Look;
import dev.polystore.auditor.audit.Scope;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Orders from before the scope's time that have changed in it, such as those cancelled late. */
@Component
class OlderOrderArea implements Area {

    private final OrderStatements statements;
    private final OrderLooks looks;

    OlderOrderArea(OrderStatements statements, OrderLooks looks) {
        this.statements = statements;
        this.looks = looks;
    }

    @Override
    public String rows() {
        return "older-orders";
    }

    @Override
    public Stream<Look> looks(Scope scope) {
        return scope.kind() == Scope.Kind.FULL
                ? Stream.empty()
                : Look.atEach(
                        new OlderOrders(statements, scope.changedSince()), order -> looks.take(order, scope.until()));
    }
}
