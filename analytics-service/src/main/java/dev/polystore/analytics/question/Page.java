package dev.polystore.analytics.question;

/**
 * A page of a list.
 *
 * @param number from 0
 */
public record Page(int number, int size) {

    private static final int LONGEST = 200;
    private static final int DEEPEST = 10_000;

    public Page {
        if (number < 0) {
            throw new BadParameter("page", "%d is negative; the first page is 0".formatted(number));
        }
        if (size < 1 || size > LONGEST) {
            throw new BadParameter("size", "%d is not between 1 and %d".formatted(size, LONGEST));
        }
        if ((long) number * size > DEEPEST) {
            throw new BadParameter(
                    "page",
                    "%d of size %d is deeper than %d entries; ask for a shorter period with from and to"
                            .formatted(number, size, DEEPEST));
        }
    }

    public int offset() {
        return number * size;
    }
}
