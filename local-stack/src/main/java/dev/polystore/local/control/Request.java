package dev.polystore.local.control;

/**
 * What is asked through the control socket: a word, and a number if it needs one.
 *
 * @param number how many; 0 if the word needs none
 */
record Request(Verb verb, int number) {

    /** How an answer begins that says why not; all others are the stack's status as JSON. */
    static final String REFUSED = "no: ";

    enum Verb {
        STATUS,
        SCALE,
        START,
        STOP
    }

    static Request of(Verb verb) {
        return new Request(verb, 0);
    }

    /** @throws IllegalArgumentException if it is none */
    static Request parse(String line) {
        var words = line.split(" ");
        return new Request(Verb.valueOf(words[0]), words.length > 1 ? Integer.parseInt(words[1]) : 0);
    }

    @Override
    public String toString() {
        return verb + " " + number;
    }
}
