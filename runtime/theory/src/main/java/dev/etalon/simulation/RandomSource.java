package dev.etalon.simulation;

import java.util.random.RandomGenerator;

/**
 * All that is random in a run: a sequence of its own for each number. What a step draws is that of the step's number, from
 * 0 on; negative numbers are for what is shared by steps or drawn beside. So a run can be resumed at any step.
 */
public interface RandomSource {

    /** The sequence of this number, from its beginning; the same object each time, set anew. */
    RandomGenerator at(long number);
}
