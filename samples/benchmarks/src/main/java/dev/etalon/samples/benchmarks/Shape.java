package dev.etalon.samples.benchmarks;

import dev.etalon.LearningRate;
import java.util.List;

/** The {@link Recipes}, each as javac compiled it, as a chain written by hand and as pieces. */
public enum Shape {
    LINES_4(
            new RecipesSchedules().lines4(),
            Chains::lines4,
            Pieces.lines(new long[] {0, 1000, 4000, 9000, 10000}, new double[] {0, 1, 0.8, 0.3, 0.05})),

    LINES_16(
            new RecipesSchedules().lines16(),
            Chains::lines16,
            Pieces.lines(
                    new long[] {
                        0, 300, 900, 1600, 2100, 3000, 3400, 4200, 5000, 5300, 6100, 6800, 7200, 8000, 8700, 9400, 10000
                    },
                    new double[] {
                        0, 1, 0.9, 0.95, 0.8, 0.85, 0.7, 0.75, 0.6, 0.65, 0.5, 0.55, 0.4, 0.45, 0.3, 0.2, 0.05
                    })),

    WARMUP_COSINE(
            new RecipesSchedules().cosine(),
            Chains::cosineAfterWarmup,
            new Pieces(
                    new long[] {0, 500, 10000},
                    List.of(t -> Laws.linear(0, 1, t, 500), t -> Laws.cosine(1, 0.1, t, 9500), t -> 0.1))),

    MIXED_5(
            new RecipesSchedules().mixed5(),
            Chains::mixed5,
            new Pieces(
                    new long[] {0, 500, 3000, 6000, 8000, 10000},
                    List.of(
                            t -> Laws.linear(0, 1, t, 500),
                            t -> 1,
                            t -> Laws.cosine(1, 0.5, t, 3000),
                            t -> Laws.exponential(0.5, 0.1, t, 2000),
                            t -> Laws.linear(0.1, 0, t, 2000),
                            t -> 0)));

    /** The number of steps of each. */
    static final int STEPS = 10_000;

    final LearningRate generated;
    final LearningRate chain;
    final Pieces pieces;

    Shape(LearningRate generated, LearningRate chain, Pieces pieces) {
        this.generated = generated;
        this.chain = chain;
        this.pieces = pieces;
    }
}
