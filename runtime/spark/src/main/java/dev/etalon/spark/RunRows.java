package dev.etalon.spark;

import dev.etalon.simulation.Divergence;
import dev.etalon.simulation.Result;
import dev.etalon.simulation.Simulation;
import dev.etalon.simulation.Trajectory;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Runs as rows of a table. */
public final class RunRows {

    /**
     * {@code name}, {@code schedule} (its line; empty if it has none), {@code seed} and {@code run} say which run it is;
     * {@code final_loss} is its last recorded loss, {@code diverged_at} and {@code divergence} the step and the cause of its early end,
     * null where there was none; {@code steps} and {@code losses} its records, {@code point} and {@code average} where it ended.
     */
    public static final StructType SCHEMA = new StructType()
            .add("name", DataTypes.StringType, false)
            .add("schedule", DataTypes.StringType, false)
            .add("seed", DataTypes.LongType, false)
            .add("run", DataTypes.IntegerType, false)
            .add("final_loss", DataTypes.DoubleType, false)
            .add("diverged_at", DataTypes.LongType, true)
            .add("divergence", DataTypes.StringType, true)
            .add("steps", DataTypes.createArrayType(DataTypes.LongType, false), false)
            .add("losses", DataTypes.createArrayType(DataTypes.DoubleType, false), false)
            .add("point", DataTypes.createArrayType(DataTypes.DoubleType, false), false)
            .add("average", DataTypes.createArrayType(DataTypes.DoubleType, false), false);

    private RunRows() {}

    static Row of(CaseRun made) {
        Simulation simulation = made.of().simulation();
        Result result = made.result();
        Trajectory records = result.trajectory();
        return RowFactory.create(
                made.of().name(),
                simulation.rate().expression(),
                simulation.seed(),
                made.run(),
                result.finalLoss(),
                result.divergence().map(Divergence::step).orElse(null),
                result.divergence()
                        .map(divergence -> divergence.cause().toString())
                        .orElse(null),
                IntStream.range(0, records.size()).mapToObj(records::step).toArray(Long[]::new),
                IntStream.range(0, records.size()).mapToObj(records::loss).toArray(Double[]::new),
                boxed(result.point()),
                boxed(result.average()));
    }

    private static Double[] boxed(double[] values) {
        return Arrays.stream(values).boxed().toArray(Double[]::new);
    }
}
