package dev.etalon.language.reference;

/** The identity of a cycle, and whether a law's own argument depends on its number. */
final class Frame {
    boolean varies;
}
