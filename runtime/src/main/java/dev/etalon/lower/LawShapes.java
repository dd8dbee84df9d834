package dev.etalon.lower;

import java.util.List;

/** The own arguments of a law in the turns of the cycle whose number they depend on. */
final class LawShapes {

    private final List<Value> arguments;
    private final int reach;
    private final Repetition turns;

    /** What one turn counts for in the number that is counted through the cycles inside. */
    private final long weight;

    /**
     * @param innermost the turns of the innermost cycle around
     * @param reach how many cycles around they depend on
     */
    LawShapes(List<Value> arguments, Repetition innermost, int reach) {
        this.arguments = arguments;
        this.reach = reach;
        Repetition around = innermost;
        long counted = 1;
        for (int k = 1; k < reach; k++) {
            counted = around.weight(counted);
            around = around.around();
        }
        turns = around;
        weight = counted;
    }

    /** Whether they depend on the number of no other cycle. */
    boolean areOfOneCycle() {
        return arguments.stream().filter(Value::dependsOnCycle).allMatch(each -> each.innermost() == reach);
    }

    /**
     * How many turns there are until all that follow have the same arguments. Beside parameters all count, so that their
     * values do not shape the plan.
     */
    long differing(boolean besideParameters) {
        if (besideParameters) {
            return turns.isFixed() ? turns.count() : Long.MAX_VALUE;
        }
        long end = Math.min(turns.count(), Math.min(Length.MAX, Long.MAX_VALUE / weight)) - 1;
        List<Value> last = inTurn(end);
        for (long turn = end; turn >= PhaseContext.FIRST_TURNS; turn /= 2) {
            if (!inTurn(turn).equals(last) || !inTurn(turn - 1).equals(last)) {
                return Long.MAX_VALUE;
            }
        }
        long count = Math.min(PhaseContext.FIRST_TURNS, turns.count());
        while (count > 1 && inTurn(count - 2).equals(last)) {
            count--;
        }
        return count;
    }

    /** The arguments in one turn. */
    List<Value> inTurn(long turn) {
        return arguments.stream()
                .map(each -> each.dependsOnCycle() ? number(each, turn) : each)
                .toList();
    }

    private Value number(Value value, long turn) {
        return value.isKnown() ? new Value.Real(value.plan().at(0, 0, turn * weight)) : Value.UNKNOWN;
    }
}
