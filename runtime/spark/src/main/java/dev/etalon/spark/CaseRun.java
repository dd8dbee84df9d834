package dev.etalon.spark;

import dev.etalon.simulation.Result;
import dev.etalon.simulation.Run;
import java.io.Serial;
import java.io.Serializable;
import org.apache.spark.TaskContext;
import org.apache.spark.TaskKilledException;

/** A run and what came of it. */
record CaseRun(Case of, int run, Result result) implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    private static final long STEPS_BETWEEN_LOOKS = 4096;

    /** Makes a run; gives up where Spark has killed its task. */
    static CaseRun make(Case of, int number) {
        Run run = of.simulation().start(number);
        while (!run.isOver()) {
            run.advance(STEPS_BETWEEN_LOOKS);
            if (TaskContext.get().isInterrupted()) {
                throw new TaskKilledException("stopped at step " + run.step() + " of run " + number);
            }
        }
        return new CaseRun(of, number, run.result());
    }
}
