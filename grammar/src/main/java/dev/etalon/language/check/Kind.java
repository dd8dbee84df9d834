package dev.etalon.language.check;

/** What is wanted where an expression stands. */
enum Kind {
    /** A number, which may depend on the cycle but not on the step. */
    VALUE("a number", "write a number, such as 0.1"),
    /** A number on which lengths depend: it knows neither step nor cycle. */
    COUNT("a number", "write a number, such as 0.1"),
    /** A number of steps. */
    DURATION("a number of steps", "write steps, or what comes to steps: 1000, 5%, 3 epochs, 10B tokens"),
    /** An operand of arithmetic on durations, where {@code rest} may not stand. */
    DURATION_OPERAND("a number of steps", "write steps, or what comes to steps: 1000, 5%, 3 epochs, 10B tokens"),
    /** A part, or a schedule as an argument. */
    SCHEDULE("a schedule", ""),
    /** A schedule in arithmetic, to which nothing leads and which leads to nothing. */
    SCHEDULE_OPERAND("a schedule", ""),
    /** How much is seen in each step: a number, or a table by steps of numbers. */
    BATCH("a whole number or a table by steps", "write 4M, or a table such as {0: 1M, 100B tokens: 2M} by steps"),
    /** How much is seen in a step. */
    SIZE("a whole number", "write a whole number, such as 4M"),
    /** A law with its own arguments. */
    LAW("a law", "");

    private final String description;
    private final String example;

    Kind(String description, String example) {
        this.description = description;
        this.example = example;
    }

    /** With its article, for messages. */
    String description() {
        return description;
    }

    /** What to write where something else was found; empty where that goes without saying. */
    String example() {
        return example;
    }

    /** What is wanted of the operands of arithmetic that stands here. */
    Kind operand() {
        return switch (this) {
            case DURATION -> DURATION_OPERAND;
            case SCHEDULE -> SCHEDULE_OPERAND;
            case BATCH -> SIZE;
            default -> this;
        };
    }

    boolean isDuration() {
        return this == DURATION || this == DURATION_OPERAND;
    }

    boolean isSchedule() {
        return this == SCHEDULE || this == SCHEDULE_OPERAND;
    }

    boolean isSize() {
        return this == BATCH || this == SIZE;
    }

    /** Whether lengths depend on what stands here. */
    boolean isFixed() {
        return isDuration() || this == COUNT;
    }
}
