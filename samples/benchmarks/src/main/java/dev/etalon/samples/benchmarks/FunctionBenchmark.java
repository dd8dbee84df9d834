package dev.etalon.samples.benchmarks;

import dev.etalon.exact.Functions;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Time of an elementary function, one argument after the other, none of which waits for the last. */
@State(Scope.Thread)
public class FunctionBenchmark {

    private static final int COUNT = 1024;

    /** A function, and the arguments for which it is timed. */
    public enum Name {
        EXP(Functions::exp, StrictMath::exp, -30, 30),
        EXPM1(Functions::expm1, StrictMath::expm1, -3, 3),
        LOG(Functions::log, StrictMath::log, 0, 1000),
        LOG1P(Functions::log1p, StrictMath::log1p, -0.9, 5),
        POW(x -> Functions.pow(x, 0.37), x -> StrictMath.pow(x, 0.37), 0, 1000),
        SIN(Functions::sin, StrictMath::sin, -100, 100),
        COS(Functions::cos, StrictMath::cos, -100, 100);

        private final DoubleUnaryOperator ours;
        private final DoubleUnaryOperator strict;
        private final double least;
        private final double most;

        Name(DoubleUnaryOperator ours, DoubleUnaryOperator strict, double least, double most) {
            this.ours = ours;
            this.strict = strict;
            this.least = least;
            this.most = most;
        }
    }

    /** Whose it is. */
    public enum Owner {
        ETALON,
        STRICT_MATH
    }

    @Param
    Name work;

    @Param
    Owner contestant;

    private final double[] arguments = new double[COUNT];
    private DoubleUnaryOperator function;

    @Setup
    public void choose() {
        SplittableRandom random = new SplittableRandom(1);
        for (int k = 0; k < COUNT; k++) {
            arguments[k] = random.nextDouble(work.least, work.most);
        }
        function = contestant == Owner.ETALON ? work.ours : work.strict;
    }

    @Benchmark
    @OperationsPerInvocation(COUNT)
    public double value() {
        double sum = 0;
        for (double argument : arguments) {
            sum += function.applyAsDouble(argument);
        }
        return sum;
    }
}
