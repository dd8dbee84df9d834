package dev.etalon.language.reference;

/** The numbers of the cycles that a step lies in: of the innermost, and of those around it. */
record Turns(Object cycle, long number, Turns outer) {

    static final Turns NONE = new Turns(null, 0, null);

    Turns in(Object another, long its) {
        return new Turns(another, its, this);
    }

    long of(Object wanted) {
        for (Turns turns = this; turns != null; turns = turns.outer) {
            if (turns.cycle == wanted) {
                return turns.number;
            }
        }
        throw new Missing(wanted);
    }

    /** The number of a cycle is asked for that is none of these. */
    static final class Missing extends IllegalStateException {
        private static final long serialVersionUID = 1;

        private final transient Object cycle;

        private Missing(Object cycle) {
            super("not in this cycle");
            this.cycle = cycle;
        }

        Object cycle() {
            return cycle;
        }
    }
}
