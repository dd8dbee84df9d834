package dev.etalon.diagnostic;

/** The texts of the language that make a schedule, in the order in which they are read. */
public enum Source {
    DEFINE("define"),
    RUN("run"),
    TOKENS_PER_STEP("tokensPerStep"),
    SAMPLES_PER_STEP("samplesPerStep"),
    EXPRESSION("expression");

    private final String id;

    Source(String id) {
        this.id = id;
    }

    /** The name of the setting that holds it. */
    public String id() {
        return id;
    }
}
