package dev.etalon.language.check;

/** The names that stand alone. */
enum Word {
    PI("pi"),
    STEP("t"),
    INDEX("i"),
    EPSILON("epsilon"),
    REST("rest");

    private final String id;

    Word(String id) {
        this.id = id;
    }

    /** As it is written. */
    String id() {
        return id;
    }

    /** Whether it can stand where {@code kind} is wanted. */
    boolean fits(Kind kind) {
        return switch (this) {
            case PI, EPSILON -> kind != Kind.LAW;
            case STEP -> kind.isSchedule();
            case INDEX -> kind.isSchedule() || kind == Kind.VALUE;
            case REST -> kind == Kind.DURATION;
        };
    }
}
