package dev.etalon.language.reference;

/** That a text means no schedule, by the stable name of the refusal. */
final class Refusal extends RuntimeException {

    /** Beside a name: what is refused by it may be accepted as well, or refused for something else. */
    static final String PERHAPS = "perhaps";

    /** Beside a name: what is refused by it may be refused for something else that is wrong with it. */
    static final String OTHERS = "others";

    private static final long serialVersionUID = 1;

    private final String name;

    Refusal(String name, String why) {
        super(name + ": " + why);
        this.name = name;
    }

    String name() {
        return name;
    }
}
