package dev.etalon.generated;

/** What is said of a text that this version does not know; apart, so that nothing is loaded for it where all is well. */
final class LaterVersion {

    private LaterVersion() {}

    /** An {@link IllegalStateException}. */
    static RuntimeException unknown(String message) {
        return new IllegalStateException(message);
    }
}
