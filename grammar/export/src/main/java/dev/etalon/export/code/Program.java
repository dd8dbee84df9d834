package dev.etalon.export.code;

import java.util.List;

/**
 * The evaluation of a schedule.
 *
 * @param functions each before those that call it; the last takes a step from 0 to 2^53 and returns the rate
 */
public record Program(List<Function> functions) {

    /** The function that is the schedule. */
    public Function entry() {
        return functions.get(functions.size() - 1);
    }
}
