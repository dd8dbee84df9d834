package dev.etalon.workbench.explain;

import dev.etalon.lower.Stage;
import java.util.ArrayList;
import java.util.List;

/**
 * A step at which the rate does not go on where the part before has got to.
 *
 * @param step the first step of the part after
 * @param from where the part before has got to
 * @param to the rate at the step
 */
record Jump(long step, double from, double to) {

    /** What is less, beside the larger of the two, is no jump. */
    private static final double SMALL = 1e-9;

    static List<Jump> between(List<Stage> stages) {
        List<Jump> jumps = new ArrayList<>();
        for (int k = 1; k < stages.size(); k++) {
            Stage before = stages.get(k - 1);
            Stage after = stages.get(k);
            double larger = Math.max(Math.abs(before.last()), Math.abs(after.first()));
            boolean follows = before.start() + before.length() == after.start();
            if (follows && Math.abs(before.last() - after.first()) > SMALL * larger) {
                jumps.add(new Jump(after.start(), before.last(), after.first()));
            }
        }
        return jumps;
    }
}
