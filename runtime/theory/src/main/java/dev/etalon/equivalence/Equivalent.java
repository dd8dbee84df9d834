package dev.etalon.equivalence;

/**
 * Something that stands for something else.
 *
 * @param <T> what stands in
 */
public sealed interface Equivalent<T> {

    T value();

    /** In which sense, one sentence. */
    String statement();

    /** An identity, under the conditions that the statement names. */
    record Exact<T>(T value, String statement) implements Equivalent<T> {}

    /**
     * A rule that holds to some order, or for a model of the method.
     *
     * @param limits where it fails
     */
    record Heuristic<T>(T value, String statement, String limits) implements Equivalent<T> {}
}
