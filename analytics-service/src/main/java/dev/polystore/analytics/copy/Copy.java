package dev.polystore.analytics.copy;

/**
 * A read model as a whole: all its tables and views, in one database.
 *
 * @param number greater than that of any copy that was live before it
 */
public record Copy(int number, String database) {

    static Copy numbered(int number, String firstDatabase) {
        return new Copy(number, number == 1 ? firstDatabase : firstDatabase + "_" + number);
    }
}
