package dev.polystore.local.audit;

/** A saga in short, as order-service tells it. */
record SagaRow(String id, String name, String status) {

    boolean ended() {
        return status.equals("COMPLETED") || status.equals("COMPENSATED");
    }
}
