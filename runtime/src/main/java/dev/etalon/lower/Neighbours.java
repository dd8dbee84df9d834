package dev.etalon.lower;

/** What a phase takes from those beside it, when it is asked for. */
interface Neighbours {

    /** There are none. */
    Neighbours NONE = new Neighbours() {};

    /** Where the part before ended; null where there is none. */
    default Value before() {
        return null;
    }

    /** Where the part after starts; null where there is none, or none of its own. */
    default Value after() {
        return null;
    }

    /** Where the first part of 0 steps after it would start that has a start of its own, or null. */
    default Value afterEmpty() {
        return null;
    }

    /** Those of a cycle, as its body sees them. */
    record OfCycle(Neighbours around, long turns) implements Neighbours {
        @Override
        public Value before() {
            return inside(around.before());
        }

        @Override
        public Value after() {
            return inside(around.after());
        }

        @Override
        public Value afterEmpty() {
            return inside(around.afterEmpty());
        }

        private Value inside(Value value) {
            return value == null ? null : value.within(turns);
        }
    }
}
