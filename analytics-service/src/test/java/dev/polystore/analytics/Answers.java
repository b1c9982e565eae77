package dev.polystore.analytics;

import dev.polystore.analytics.conversion.Conversion;
import dev.polystore.analytics.conversion.ConversionReport;
import dev.polystore.analytics.order.OrderFilter;
import dev.polystore.analytics.order.OrderHistory;
import dev.polystore.analytics.order.OrderPage;
import dev.polystore.analytics.order.OrderView;
import dev.polystore.analytics.product.TopProducts;
import dev.polystore.analytics.product.TopProductsReport;
import dev.polystore.analytics.question.Page;
import dev.polystore.analytics.question.Period;
import dev.polystore.analytics.revenue.Interval;
import dev.polystore.analytics.revenue.Revenue;
import dev.polystore.analytics.revenue.RevenueReport;
import dev.polystore.analytics.saga.SagaOutcomes;
import dev.polystore.analytics.saga.SagaReport;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.test.context.TestComponent;

/** Everything that can be asked about a shop. */
@TestComponent
public class Answers {

    private final OrderHistory orders;
    private final RevenueReport revenue;
    private final TopProductsReport topProducts;
    private final ConversionReport conversion;
    private final SagaReport sagas;

    Answers(
            OrderHistory orders,
            RevenueReport revenue,
            TopProductsReport topProducts,
            ConversionReport conversion,
            SagaReport sagas) {
        this.orders = orders;
        this.revenue = revenue;
        this.topProducts = topProducts;
        this.conversion = conversion;
        this.sagas = sagas;
    }

    public record All(
            List<Optional<OrderView>> orders,
            OrderPage list,
            Revenue revenue,
            TopProducts topProducts,
            Conversion conversion,
            SagaOutcomes sagas) {}

    public All about(SampleShop shop) {
        var period = new Period(shop.opening(), shop.closing());
        return new All(
                shop.orders().stream().map(orders::find).toList(),
                orders.list(new OrderFilter(null, null, period.from(), period.to()), new Page(0, 200)),
                revenue.over(period, Interval.HOUR),
                topProducts.over(period, 20),
                conversion.over(period),
                sagas.over(period));
    }
}
