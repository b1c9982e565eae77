package dev.polystore.order.order;

import static org.springframework.data.domain.Sort.Direction.DESC;
import static org.springframework.data.relational.core.query.Criteria.where;
import static org.springframework.data.relational.core.query.Query.query;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Sort;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.data.relational.core.query.Criteria;
import org.springframework.data.relational.core.query.CriteriaDefinition;
import org.springframework.stereotype.Component;

/** Lists orders, the youngest first: their ids are ordered by time. */
@Component
public class OrderList {

    private final JdbcAggregateOperations orders;

    OrderList(JdbcAggregateOperations orders) {
        this.orders = orders;
    }

    public List<Order> find(OrderFilter filter, int atMost) {
        var found = query(criteria(filter)).sort(Sort.by(DESC, "id")).limit(atMost);
        return orders.findAll(found, Order.class);
    }

    private static CriteriaDefinition criteria(OrderFilter filter) {
        var criteria = new ArrayList<Criteria>();
        if (filter.customerId() instanceof UUID customerId) {
            criteria.add(where("purchase.customerId").is(customerId));
        }
        if (filter.status() instanceof OrderStatus status) {
            criteria.add(where("status").is(status));
        }
        if (filter.before() instanceof UUID order) {
            criteria.add(where("id").lessThan(order));
        }
        return Criteria.from(criteria);
    }
}
