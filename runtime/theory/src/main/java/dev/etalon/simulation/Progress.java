package dev.etalon.simulation;

/** Told how far long work has got, from any thread but never by two at once. */
@FunctionalInterface
public interface Progress {

    /** Nobody is told. */
    Progress SILENT = (done, total) -> {};

    /** @param done how many of {@code total} units are done */
    void report(long done, long total);
}
