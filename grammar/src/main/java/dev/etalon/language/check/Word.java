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
}
