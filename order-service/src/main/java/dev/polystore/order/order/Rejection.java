package dev.polystore.order.order;

/**
 * Why an order is not carried out.
 *
 * @param detail the same for people
 */
public record Rejection(RejectionReason reason, String detail) {}
