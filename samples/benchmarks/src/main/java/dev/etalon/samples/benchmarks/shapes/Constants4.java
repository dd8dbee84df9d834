package dev.etalon.samples.benchmarks.shapes;

import dev.etalon.Schedule;
import java.util.List;
import java.util.Map;
import org.nd4j.linalg.schedule.MapSchedule;
import org.nd4j.linalg.schedule.ScheduleType;
import smile.math.TimeFunction;

/** Four constants. DJL's MultiFactorTracker is right only for steps that never go back, so it does not take part. */
@Schedule("{0: 1, 2500: 0.3, 6000: 0.1, 9000: 0.01} by steps")
final class Constants4 {

    private Constants4() {}

    static Ways ways() {
        return new Ways(new Constants4Schedule())
                .with(Contestant.CHAIN, () -> Constants4::chain)
                .with(new Pieces(new long[] {0, 2500, 6000, 9000}, List.of(t -> 1, t -> 0.3, t -> 0.1, t -> 0.01)))
                .with(Contestant.DL4J, () -> Peers.dl4j(map()))
                .with(Contestant.SMILE, () -> Peers.smile(piecewise()));
    }

    private static MapSchedule map() {
        return new MapSchedule(ScheduleType.ITERATION, Map.of(0, 1.0, 2500, 0.3, 6000, 0.1, 9000, 0.01));
    }

    /** To Smile a boundary is the last step of what is before it. */
    private static TimeFunction piecewise() {
        return TimeFunction.piecewise(new int[] {2499, 5999, 8999}, new double[] {1, 0.3, 0.1, 0.01});
    }

    private static double chain(long t) {
        if (t < 2500) return 1;
        if (t < 6000) return 0.3;
        if (t < 9000) return 0.1;
        return 0.01;
    }
}
