package dev.etalon.tables;

/** Counts the polynomials that are tried for the rows of a table, before each is: whoever asks for a curve bounds them. */
@FunctionalInterface
public interface Effort {

    /** That of tables that nobody bounds; no lambda, which would take more to load. */
    Effort FREE = new Effort() {
        @Override
        public void spend(long polynomials) {}
    };

    /**
     * Takes note of work that is about to be done.
     *
     * @param polynomials how many are tried next; at least 0
     * @throws RuntimeException if that is too much: the table is given up
     */
    void spend(long polynomials);
}
