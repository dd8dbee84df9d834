package dev.etalon.equivalence;

import dev.etalon.arguments.Arguments;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.DoubleUnaryOperator;

/**
 * A batch that grows in stages while the rate falls less, in place of a rate that falls by a factor f of the samples seen: each
 * time f has come down to another {@code 1/ratio}, the batch is multiplied by it ("Seesaw", arXiv 2510.14717). Both lines are
 * tables of the language by steps; that of the batch is what {@code samplesPerStep} takes.
 *
 * @param rate the line of the rate
 * @param batch the line of the batch, in samples a step
 * @param steps of the whole run
 * @param plainSteps that the run has at the first batch
 */
public record BatchStages(String rate, String batch, long steps, long plainSteps) {

    private static final int MOST_STAGES = 500;

    /** At how many places a factor is looked at for whether it falls. */
    private static final int PLACES = 4096;

    private static final MathContext DIGITS = new MathContext(6);

    /** How exactly the place is found at which a factor is reached, as a part of the samples. */
    private static final int HALVINGS = 60;

    private enum Method {
        SGD,
        ADAM
    }

    /** Stages of a run. */
    private record Stage(double from, double factor, long batch) {}

    /**
     * For SGD: the rate is kept while the batch grows.
     *
     * @param factor f of the part of the samples, from 0 to 1: from 1 down, not increasing, as a decay
     * @param peak the rate at the start, positive
     * @param batch the samples of a step at the start, at least 1
     * @param samples of the whole run, at least a batch
     * @param ratio by how much each stage's batch is larger than the one before, from 1.01; the smaller, the fewer steps
     * @param largestBatch beyond which it does not grow: no rule is known above the critical batch. From there on the rate falls
     *     in its place
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static Equivalent.Heuristic<BatchStages> forSgd(
            DoubleUnaryOperator factor, double peak, long batch, long samples, double ratio, long largestBatch) {
        return new Equivalent.Heuristic<>(
                of(Method.SGD, factor, peak, batch, samples, ratio, largestBatch),
                BatchRamp.forSgd(0.5).statement() + ", in stages",
                BatchRamp.forSgd(0.5).limits());
    }

    /** For Adam: while the batch is multiplied by r the rate is divided by √r. The arguments are those of {@link #forSgd}. */
    public static Equivalent.Heuristic<BatchStages> forAdam(
            DoubleUnaryOperator factor, double peak, long batch, long samples, double ratio, long largestBatch) {
        return new Equivalent.Heuristic<>(
                of(Method.ADAM, factor, peak, batch, samples, ratio, largestBatch),
                BatchRamp.forAdam(0.5).statement() + ", in stages",
                BatchRamp.forAdam(0.5).limits());
    }

    private static BatchStages of(
            Method method,
            DoubleUnaryOperator factor,
            double peak,
            long batch,
            long samples,
            double ratio,
            long largestBatch) {
        requireFall(factor);
        Arguments.positive("peak", peak);
        Arguments.within("batch", batch, 1, 1L << 53);
        Arguments.within("samples", samples, batch, 1L << 53);
        Arguments.within("ratio", ratio, 1.01, 1e6);
        Arguments.within("largestBatch", largestBatch, batch, 1L << 53);
        StringJoiner rates = new StringJoiner(", ", "{", "} by steps");
        StringJoiner batches = new StringJoiner(", ", "{", "} by steps");
        long step = 0;
        long before = 0;
        String rateBefore = "";
        List<Stage> stages = stages(factor, batch, ratio, largestBatch);
        for (int k = 0; k < stages.size(); k++) {
            Stage stage = stages.get(k);
            double end = k + 1 < stages.size() ? stages.get(k + 1).from : 1;
            double grown = stage.batch / (double) batch;
            double rate = peak * stage.factor * (method == Method.SGD ? grown : Math.sqrt(grown));
            long length = (long) Math.floor((end - stage.from) * samples / stage.batch + 0.5);
            if (length > 0) {
                String written = digits(rate);
                if (!written.equals(rateBefore)) {
                    rates.add(step + ": " + written);
                    rateBefore = written;
                }
                if (stage.batch != before) {
                    batches.add(step + ": " + stage.batch);
                    before = stage.batch;
                }
                step += length;
            }
        }
        return new BatchStages(rates.toString(), batches.toString(), step, samples / batch);
    }

    private static void requireFall(DoubleUnaryOperator factor) {
        Arguments.notNull("factor", factor);
        double before = Arguments.within("the factor at 0", factor.applyAsDouble(0), 1, 1);
        for (int k = 1; k <= PLACES; k++) {
            double at = k / (double) PLACES;
            // A rounding of a law that stays where it is, or comes to 0, is no rise and nothing below it.
            double value = Math.max(0, factor.applyAsDouble(at));
            if (!(value <= before + 1e-12)) {
                throw new IllegalArgumentException(
                        "factor must not increase, but at " + at + " is " + value + " after " + before);
            }
            before = value;
        }
    }

    private static String digits(double rate) {
        return new BigDecimal(rate).round(DIGITS).stripTrailingZeros().toPlainString();
    }

    private static List<Stage> stages(DoubleUnaryOperator factor, long batch, double ratio, long largestBatch) {
        List<Stage> stages = new ArrayList<>(List.of(new Stage(0, 1, batch)));
        double level = 1;
        for (int k = 1; k <= MOST_STAGES; k++) {
            level /= ratio;
            double from = reached(factor, level);
            if (!(from < 1)) {
                break;
            }
            long before = stages.get(k - 1).batch;
            double grown = batch / level;
            stages.add(new Stage(from, level, grown <= largestBatch ? (long) Math.floor(grown + 0.5) : before));
        }
        return stages;
    }

    /** The first part of the samples at which the factor is at most a level; 1 where it is above it to the end. */
    private static double reached(DoubleUnaryOperator factor, double level) {
        double low = 0;
        double high = 1;
        for (int k = 0; k < HALVINGS; k++) {
            double middle = (low + high) / 2;
            double value = Arguments.within("the factor at " + middle, factor.applyAsDouble(middle), 0, 1);
            if (value <= level) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }
}
