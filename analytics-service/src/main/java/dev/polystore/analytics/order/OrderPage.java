package dev.polystore.analytics.order;

import java.util.List;

/** A page of orders, the newest first, and how many there are in all. */
public record OrderPage(List<OrderSummary> orders, int page, int size, long total) {}
