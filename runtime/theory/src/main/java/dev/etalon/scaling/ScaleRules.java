package dev.etalon.scaling;

import dev.etalon.arguments.Arguments;
import dev.etalon.exact.Functions;
import dev.etalon.scaling.Ruled.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Peaks, batches and weight decays of language models. P is the number of parameters without embeddings, D that of training
 * tokens, C the compute in FLOP, about 6 P D. All are positive and finite, else an IllegalArgumentException names the argument; beyond
 * the range that a rule was measured in, the answer says so in its warnings.
 */
public final class ScaleRules {

    private static final String REPORTED = "reported, not verified in the paper's text";
    private static final String ABSTRACT = "by the abstract";

    private static final Rule STEP_PEAK = new Rule(
            "Step Law",
            "peak = 1.79 P^-0.713 D^0.307, at the batch 0.58 D^0.571",
            "P 6e7 to 1e9, D 2e9 to 1e11, AdamW, pre-norm, a final rate of 1e-5",
            "within 0.09 % of the best loss; other laws differ by a factor of 2",
            "arXiv 2503.04715");
    private static final Rule STEP_BATCH = new Rule(
            "Step Law",
            "batch = 0.58 D^0.571",
            "D 2e9 to 1e11",
            "other laws differ by a factor of 3",
            "arXiv 2503.04715");
    private static final Rule TIMESCALE = new Rule(
            "Power Lines",
            "tau = 1.084 (D/P)^-0.527",
            "P 1.1e8 to 3.3e9, muP rates, linear to zero, SlimPajama",
            "the exponent is the abstract's, the factor " + REPORTED,
            "arXiv 2505.13738");
    private static final Rule DECAY = new Rule(
            "Power Lines",
            "lambda = B/(peak D tau)",
            "P 1.1e8 to 3.3e9, muP rates, linear to zero",
            "as its tau",
            "arXiv 2505.13738");
    private static final Rule BEST_BATCH =
            new Rule("Power Lines", "batch = 0.0306 D^0.383", "P 1.1e8 to 3.3e9", REPORTED, "arXiv 2505.13738");
    private static final Rule CRITICAL_BATCH = new Rule(
            "Power Lines", "critical batch = 0.0471 D^0.462", "P 1.1e8 to 3.3e9", REPORTED, "arXiv 2505.13738");
    private static final Rule DEEPSEEK_PEAK =
            new Rule("DeepSeek", "peak = 0.3118 C^-0.1250", "C 1e17 to 2e19 FLOP", REPORTED, "arXiv 2401.02954");
    private static final Rule DEEPSEEK_BATCH =
            new Rule("DeepSeek", "batch = 0.2920 C^0.3271", "C 1e17 to 2e19 FLOP", REPORTED, "arXiv 2401.02954");

    private ScaleRules() {}

    /** The peak of the Step Law. @throws IllegalArgumentException if an argument is not positive and finite */
    public static Ruled stepLawPeak(double parameters, double tokens) {
        double value =
                1.79 * power(parameters("parameters", parameters), -0.713) * power(positive("tokens", tokens), 0.307);
        return ruled(value, "", STEP_PEAK, range("P", parameters, 6e7, 1e9), range("D", tokens, 2e9, 1e11));
    }

    /** The batch of the Step Law, in tokens. @throws IllegalArgumentException if it is not for a positive number */
    public static Ruled stepLawBatch(double tokens) {
        return ruled(
                0.58 * power(positive("tokens", tokens), 0.571), "tokens", STEP_BATCH, range("D", tokens, 2e9, 1e11));
    }

    /**
     * The best timescale of weight decay as a part of the run, {@code B/(eta lambda D)}.
     *
     * @param tokensPerParameter D/P
     */
    public static Ruled powerLinesTimescale(double tokensPerParameter) {
        return ruled(
                1.084 * power(positive("tokensPerParameter", tokensPerParameter), -0.527), "of the run", TIMESCALE, "");
    }

    /**
     * The weight decay that goes with a peak and a batch.
     *
     * @param batchTokens B, in tokens
     * @param peak eta
     */
    public static Ruled powerLinesWeightDecay(double parameters, double tokens, double batchTokens, double peak) {
        positive("batchTokens", batchTokens);
        positive("peak", peak);
        double timescale = powerLinesTimescale(positive("tokens", tokens) / parameters("parameters", parameters))
                .value();
        return ruled(batchTokens / (peak * tokens * timescale), "", DECAY, range("P", parameters, 1.1e8, 3.3e9));
    }

    /** The best batch, in sequences of 2048 tokens. */
    public static Ruled powerLinesBestBatch(double tokens) {
        return bestBatch(tokens, "");
    }

    private static Ruled bestBatch(double tokens, String warning) {
        return ruled(
                0.0306 * power(positive("tokens", tokens), 0.383), "sequences of 2048 tokens", BEST_BATCH, warning);
    }

    /** The critical batch, in sequences of 2048 tokens, beyond which no rule holds. */
    public static Ruled powerLinesCriticalBatch(double tokens) {
        return ruled(0.0471 * power(positive("tokens", tokens), 0.462), "sequences of 2048 tokens", CRITICAL_BATCH, "");
    }

    /** The peak of DeepSeek's law. @param compute in FLOP, about 6 P D */
    public static Ruled deepSeekPeak(double compute) {
        return ruled(
                0.3118 * power(positive("compute", compute), -0.1250),
                "",
                DEEPSEEK_PEAK,
                range("C", compute, 1e17, 2e19));
    }

    /** The batch of DeepSeek's law, in tokens. */
    public static Ruled deepSeekBatch(double compute) {
        return ruled(
                0.2920 * power(positive("compute", compute), 0.3271),
                "tokens",
                DEEPSEEK_BATCH,
                range("C", compute, 1e17, 2e19));
    }

    /**
     * How a peak changes with the tokens where the batch is held: {@code D^-0.32}, as is reported (arXiv 2409.19913), and
     * {@code D^-0.28} for Scion (arXiv 2510.03871). The Step Law's {@code D^0.307} is at its own growing batch and must
     * not be used so.
     *
     * @param factor of the tokens
     * @return the factors on the peak
     */
    public static List<Ruled> peakAtFixedBatch(double factor) {
        positive("factor", factor);
        Rule reported =
                new Rule("fixed batch", "peak ~ D^-0.32", "language models, AdamW", REPORTED, "arXiv 2409.19913");
        Rule scion = new Rule("fixed batch", "peak ~ D^-0.28", "Scion", ABSTRACT, "arXiv 2510.03871");
        return List.of(
                ruled(power(factor, -0.32), "times the peak", reported, ""),
                ruled(power(factor, -0.28), "times the peak", scion, ""));
    }

    /**
     * How the peak of Scion changes with the batch and the tokens: {@code B^0.62 D^-0.56}; with its own best batch, which
     * grows like {@code D^0.45}, that is {@code D^-0.28} (abstract of arXiv 2510.03871).
     *
     * @param batchFactor on the batch
     * @param tokensFactor on the tokens
     * @return the factor on the peak
     */
    public static Ruled scionPeak(double batchFactor, double tokensFactor) {
        positive("batchFactor", batchFactor);
        positive("tokensFactor", tokensFactor);
        return ruled(
                power(batchFactor, 0.62) * power(tokensFactor, -0.56),
                "times the peak",
                new Rule("Scion", "peak ~ B^0.62 D^-0.56", "language models, Scion", ABSTRACT, "arXiv 2510.03871"),
                "");
    }

    /** How Scion's best batch changes with the tokens, {@code D^0.45}. @return the factor on the batch */
    public static Ruled scionBatch(double tokensFactor) {
        return ruled(
                power(positive("tokensFactor", tokensFactor), 0.45),
                "times the batch",
                new Rule("Scion", "batch ~ D^0.45", "language models, Scion", ABSTRACT, "arXiv 2510.03871"),
                "");
    }

    /**
     * The exponent of a rate without a horizon, {@code eta (a/(t + a))^x}, whose points are averaged: {@code max(1 - s/c, 0)}.
     * At 0, a constant rate, nothing is lost by not knowing the horizon.
     *
     * @param source s, how fast the signal is learned
     * @param capacity c, of the spectrum
     */
    public static Ruled anytimeExponent(double source, double capacity) {
        return ruled(
                Math.max(1 - positive("source", source) / positive("capacity", capacity), 0),
                "as the power of 1/t",
                new Rule(
                        "anytime",
                        "max(1 - source/capacity, 0), with averaged points",
                        "1 to 32 times the tokens of Chinchilla, where it matches tuned cosines",
                        ABSTRACT,
                        "arXiv 2602.03702"),
                "");
    }

    /** All peaks beside each other: they differ by a factor of 2. */
    public static List<Ruled> peaks(double parameters, double tokens) {
        return List.of(stepLawPeak(parameters, tokens), deepSeekPeak(compute(parameters, tokens)));
    }

    /** All batches beside each other, each in its unit: they differ by a factor of 3. */
    public static List<Ruled> batches(double parameters, double tokens) {
        return List.of(
                stepLawBatch(tokens),
                bestBatch(tokens, range("P", parameters, 1.1e8, 3.3e9)),
                deepSeekBatch(compute(parameters, tokens)));
    }

    private static double parameters(String name, double value) {
        return positive(name, value);
    }

    private static double compute(double parameters, double tokens) {
        return Arguments.positive(
                "6 parameters tokens", 6 * parameters("parameters", parameters) * positive("tokens", tokens));
    }

    private static double positive(String name, double value) {
        return Arguments.positive(name, value);
    }

    private static double power(double base, double exponent) {
        return Functions.pow(base, exponent);
    }

    private static String range(String what, double value, double low, double high) {
        return value >= low && value <= high
                ? ""
                : String.format(
                        Locale.ROOT,
                        "%s = %.3g is outside of the range measured, %.2g to %.2g",
                        what,
                        value,
                        low,
                        high);
    }

    private static Ruled ruled(double value, String unit, Rule rule, String... warnings) {
        List<String> said = new ArrayList<>(List.of(warnings));
        said.removeIf(String::isEmpty);
        return new Ruled(value, unit, rule, said);
    }
}
