package dev.etalon.samples.benchmarks.shapes;

import java.util.function.Supplier;

/** What is computed: schedules whose first {@value #STEPS} steps are timed. */
public enum Shape {
    LINES_1(Lines1::ways),
    LINES_4(Lines4::ways),
    LINES_16(Lines16::ways),
    LINES_100(Lines100::ways),
    LINES_500(Lines500::ways),
    CONSTANTS_4(Constants4::ways),
    WARMUP_LINEAR(WarmupLinear::ways),
    WARMUP_COSINE(WarmupCosine::ways),
    MIXED_5(Mixed5::ways),
    COSINE(Cosine::ways),
    EXPONENTIAL(Exponential::ways),
    DECAY(GeometricDecay::ways),
    POLYNOMIAL_2(Parabola::ways),
    POLYNOMIAL_HALF(RootOfRest::ways),
    SQRT(SquareRoot::ways),
    INVERSE_SQRT(InverseSquareRoot::ways),
    STEP(StepDecay::ways),
    CYCLE(Cycle::ways),
    PRODUCT(Product::ways),
    PARAMETERS(Parameters::ways);

    /** The number of steps that are timed. */
    public static final int STEPS = 10_000;

    private final Supplier<Ways> ways;

    Shape(Supplier<Ways> ways) {
        this.ways = ways;
    }

    /** The ways to compute it. */
    public Ways ways() {
        return ways.get();
    }
}
