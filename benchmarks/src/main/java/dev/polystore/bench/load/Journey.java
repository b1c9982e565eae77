package dev.polystore.bench.load;

/** What a customer does to order something; one for all customers, who are told apart by number. */
public interface Journey {

    /** Blocks until the shop has answered. The same number may be sent again and is one order. */
    Answer order(long number) throws InterruptedException;
}
