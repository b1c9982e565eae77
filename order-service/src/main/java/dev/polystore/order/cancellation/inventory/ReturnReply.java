package dev.polystore.order.cancellation.inventory;

/** What becomes of {@link ReturnStock}. */
public sealed interface ReturnReply permits StockReturned, ReturnRefused {}
