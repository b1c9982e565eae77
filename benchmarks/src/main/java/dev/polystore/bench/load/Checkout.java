package dev.polystore.bench.load;

/** What all customers have in common. */
final class Checkout {

    static final String GOOD_CARD = "tok_approved";
    static final String ADDRESS = """
            {"street":"Lindenweg 4","city":"Leipzig","postalCode":"04109","country":"DE"}""";

    private Checkout() {}
}
