package dev.etalon.equivalence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.etalon.LearningRate;
import dev.etalon.losslaw.ConvexPowerLaw;
import dev.etalon.losslaw.ConvexPowerOptimum;
import dev.etalon.reference.Reference;
import dev.etalon.reference.Reference.Row;
import dev.etalon.scaling.BatchRules;
import dev.etalon.scaling.ScaleRules;
import dev.etalon.scaling.WidthRules;
import dev.etalon.simulation.Momentum;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the reference on equivalences, on rules from scale, and on the best rates of the convex-power law. */
class EquivalenceReferenceTest {

    static Stream<Row> rows() {
        return Reference.rows(
                "merge_weight",
                "merge_risk",
                "batch_ramp_risk",
                "ema_equivalent_decay",
                "seesaw_serial_fraction",
                "heavy_ball_noise_floor_var",
                "ema_momentum_noise_floor_var",
                "nesterov_noise_floor_var",
                "weight_ema_noise_floor_var",
                "tail_average_noise_floor_var",
                "sign_sgd_noise_floor_var",
                "adamw_start_weight",
                "adamw_mean_age",
                "adamw_timescale_steps",
                "adamw_timescale_of_run",
                "step_law_peak",
                "step_law_batch_tokens",
                "power_lines_timescale",
                "power_lines_weight_decay",
                "power_lines_batch_opt_sequences",
                "power_lines_batch_crit_sequences",
                "deepseek_peak",
                "deepseek_batch_tokens",
                "adam_batch_rule_surge",
                "sgd_batch_rule_noise_scale",
                "adam_sde_rule",
                "mup_hidden_rate",
                "mup_weight_decay_same_timescale",
                "convex_power_optimum_uncapped",
                "convex_power_optimum_capped");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyRow(Row row) {
        if (row.name().equals("sign_sgd_noise_floor_var") || row.name().equals("adamw_start_weight")) {
            row.assertIs(value(row), 1e-12);
        } else {
            row.assertIs(value(row));
        }
    }

    private static double value(Row row) {
        return switch (row.name()) {
            case "merge_weight" ->
                MergedCheckpoints.weights(factors(row)).value()[(int) row.number("checkpoint j=([0-9]+)", 1)];
            case "merge_risk" -> mergeRisk(row);
            case "batch_ramp_risk" -> batchRisk(row);
            case "ema_equivalent_decay" ->
                WeightAverage.decay(row.number("decay d"), (int) row.number(";n"))
                        .value()[(int) row.number("step i=([0-9]+)", 1) - 1];
            case "seesaw_serial_fraction" -> BatchRamp.serialFraction(seesaw(row));
            case "heavy_ball_noise_floor_var" ->
                NoiseFloor.heavyBall(row.number("eta"), row.number("lambda"), row.number("beta"), row.number("sigma"));
            case "ema_momentum_noise_floor_var" ->
                NoiseFloor.averagedMomentum(
                        row.number("eta"), row.number("lambda"), row.number("beta"), row.number("sigma"));
            case "nesterov_noise_floor_var" ->
                NoiseFloor.nesterov(row.number("eta"), row.number("lambda"), row.number("beta"), row.number("sigma"));
            case "weight_ema_noise_floor_var" ->
                NoiseFloor.weightAverage(
                        row.number("eta"), row.number("lambda"), row.number("decay"), row.number("sigma"));
            case "tail_average_noise_floor_var" ->
                NoiseFloor.tailAverage(
                        row.number("eta"), row.number("lambda"), (long) row.number("K"), row.number("sigma"));
            case "sign_sgd_noise_floor_var" ->
                NoiseFloor.sign(row.number("eta"), row.number("lambda"), row.number("sigma"));
            case "adamw_start_weight" -> memory(row).startWeight();
            case "adamw_mean_age" -> memory(row).meanAge();
            case "convex_power_optimum_uncapped", "convex_power_optimum_capped" -> optimum(row);
            default -> rule(row);
        };
    }

    private static double rule(Row row) {
        return switch (row.name()) {
            case "adamw_timescale_steps" -> WeightDecayMemory.timescale(row.number("rate"), row.number("weight decay"));
            case "adamw_timescale_of_run" ->
                WeightDecayMemory.timescaleOfRun(
                        row.number("rate"), row.number("weight decay"), (long) row.number("steps"));
            case "step_law_peak" ->
                ScaleRules.stepLawPeak(row.number("P"), row.number("tokens")).value();
            case "step_law_batch_tokens" ->
                ScaleRules.stepLawBatch(row.number("tokens")).value();
            case "power_lines_timescale" ->
                ScaleRules.powerLinesTimescale(row.number("TPP")).value();
            case "power_lines_weight_decay" ->
                ScaleRules.powerLinesWeightDecay(
                                row.number("P"), row.number(";tokens"), row.number("batch tokens"), row.number("peak"))
                        .value();
            case "power_lines_batch_opt_sequences" ->
                ScaleRules.powerLinesBestBatch(row.number("tokens")).value();
            case "power_lines_batch_crit_sequences" ->
                ScaleRules.powerLinesCriticalBatch(row.number("tokens")).value();
            case "deepseek_peak" ->
                ScaleRules.deepSeekPeak(row.number("compute")).value();
            case "deepseek_batch_tokens" ->
                ScaleRules.deepSeekBatch(row.number("compute")).value();
            case "adam_batch_rule_surge" -> BatchRules.adam(row.number("B"), row.number("B_noise"));
            case "sgd_batch_rule_noise_scale" -> BatchRules.sgd(row.number("B"), row.number("B_noise"));
            case "adam_sde_rule" -> adamScaling(row);
            case "mup_hidden_rate" ->
                WidthRules.hiddenRate(
                        row.number("base rate"), row.number("width ([0-9]+)", 1), row.number("->([0-9]+)", 1));
            default ->
                WidthRules.weightDecay(
                        row.number("base weight decay"), row.number("width ([0-9]+)", 1), row.number("->([0-9]+)", 1));
        };
    }

    private static double adamScaling(Row row) {
        double factor = row.number("batch x([0-9.]+)", 1);
        if (row.has("rate factor")) {
            return BatchRules.AdamScaling.of(factor, 0.9, 0.999).rateFactor();
        }
        double beta = row.number("beta[12]=([0-9.]+)", 1);
        return row.has("beta1")
                ? BatchRules.AdamScaling.of(factor, beta, 0.999).beta1()
                : BatchRules.AdamScaling.of(factor, 0.9, beta).beta2();
    }

    private static double[] factors(Row row) {
        int steps = (int) row.number("k");
        return row.has("linear")
                ? MergedCheckpoints.linear(steps)
                : row.has("cosine") ? MergedCheckpoints.cosine(steps) : MergedCheckpoints.oneMinusSqrt(steps);
    }

    private static double[] values(int count, IntToDoubleFunction value) {
        double[] values = new double[count];
        Arrays.setAll(values, value);
        return values;
    }

    private static double mergeRisk(Row row) {
        QuadraticRisk risk = new QuadraticRisk(row.number("h"), 1, 1);
        double[] constant = values(70, k -> 0.1);
        if (row.has("uniform merge")) {
            return risk.ofAverage(constant, values(21, k -> 1 / 21.0));
        }
        return row.has("no decay")
                ? risk.after(constant)
                : risk.after(values(70, k -> k < 50 ? 0.1 : 0.1 * (1 - (k - 49) / 21.0)));
    }

    private static double batchRisk(Row row) {
        QuadraticRisk risk = new QuadraticRisk(row.number("h"), 1, 1);
        if (row.has("halve")) {
            return risk.after(values(256, k -> 0.2 / (1 << k / 64)));
        }
        double[] batches = values(64 + 32 + 16 + 8, k -> k < 64 ? 1 : k < 96 ? 2 : k < 112 ? 4 : 8);
        return risk.after(values(batches.length, k -> 0.2), batches);
    }

    private static DoubleUnaryOperator seesaw(Row row) {
        if (row.has("wsd")) {
            return x -> Math.min(1, (1 - x) / 0.2);
        }
        if (row.has("quarter")) {
            return x -> Math.max(0, Math.cos(Math.PI * x / 2));
        }
        return row.has("10 %") ? x -> 0.1 + 0.45 * (1 + Math.cos(Math.PI * x)) : x -> (1 + Math.cos(Math.PI * x)) / 2;
    }

    private static WeightDecayMemory memory(Row row) {
        LearningRate rate = row.has("constant")
                ? step -> 1e-3
                : row.has("cosine")
                        ? step -> 1e-3 * (1 + Math.cos(Math.PI * step / 1000)) / 2
                        : step -> 1e-3 * (1 - step / 1000.0);
        return WeightDecayMemory.of(rate, 1000, row.number("lambda"));
    }

    private static double optimum(Row row) {
        ConvexPowerLaw law = new ConvexPowerLaw(0, row.number(";a"), row.number("alpha"), row.number(";b"));
        int steps = (int) row.number("T");
        ConvexPowerOptimum best = row.has("cap=")
                ? ConvexPowerOptimum.of(law, steps, row.number("cap"))
                : ConvexPowerOptimum.of(law, steps);
        double[] rates = best.rates();
        assertThat(law.finalLoss(step -> rates[(int) step], steps - 1)).isCloseTo(best.value(), within(1e-12));
        return row.has("sum of the rates") ? best.total() : best.value();
    }

    /** Worked out in 60 digits: nothing is lost where two terms are nearly the same. */
    @Test
    void floorsAtSmallRatesHaveAllTheirDigits() {
        assertThat(NoiseFloor.tailAverage(1e-9, 3, 2, 1)).isCloseTo(1.6666666666666667705e-10, withinDigits(1.7e-10));
        assertThat(NoiseFloor.tailAverage(1e-9, 3, 1000, 1))
                .isCloseTo(1.6666650025029117722e-10, withinDigits(1.7e-10));
        assertThat(NoiseFloor.tailAverage(0.25, 3, 1000, 1)).isCloseTo(1.1105185185185185185e-4, withinDigits(1.1e-4));
        assertThat(NoiseFloor.nesterov(1e-9, 3, 0.5, 1)).isCloseTo(3.3333333366666668909e-10, withinDigits(3.3e-10));
        assertThat(NoiseFloor.weightAverage(1e-9, 3, 0.5, 1))
                .isCloseTo(1.6666666625000001176e-10, withinDigits(1.7e-10));
    }

    private static Offset<Double> withinDigits(double value) {
        return within(4e-16 * value);
    }

    @Test
    void weightsAndDecaysAreEachOthersInverse() {
        double[] factors = MergedCheckpoints.cosine(12);
        double[] weights = MergedCheckpoints.weights(factors).value();
        assertThat(MergedCheckpoints.decay(weights).value()).containsExactly(factors, within(1e-15));
        assertThat(MergedCheckpoints.decay(weights, 3).value()).hasSize(36);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MergedCheckpoints.weights(new double[] {0.5, 0.6}))
                .withMessage("factors must not increase from 1 on, but factors[1] is 0.6 after 0.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MergedCheckpoints.decay(new double[] {0.5, 0.6}))
                .withMessageContaining("1.1");
    }

    @Test
    void theWeightsOfUpdatesUnderWeightDecaySumToWhatIsNotLeftOfTheStart() {
        LearningRate rate = step -> 1e-3 * (1 - step / 1000.0);
        double[] weights = WeightDecayMemory.weights(rate, 1000, 10).value();
        double left = WeightDecayMemory.of(rate, 1000, 10).startWeight();
        assertThat(Arrays.stream(weights).sum()).isCloseTo(1 - left, within(1e-14));
        assertThat(weights[999]).isEqualTo(rate.at(999) * 10);
    }

    @Test
    void anotherMomentumGetsTheRateThatKeepsTheStepsLength() {
        Equivalent.Heuristic<Double> plain = MatchedMomentum.rate(0.1, Momentum.heavyBall(0.9), Momentum.NONE);
        assertThat(plain.value()).isCloseTo(1, within(1e-15));
        assertThat(plain.limits())
                .contains(String.format(Locale.ROOT, "%.2f", NoiseFloor.heavyBall(0.1, 1, 0.9, 1)))
                .contains(String.format(Locale.ROOT, "%.2f", NoiseFloor.nesterov(0.1, 1, 0.9, 1)));
        assertThat(NoiseFloor.sgd(plain.value(), 1, 1)).isCloseTo(1, within(1e-14));
    }

    @Test
    void rulesSayWhereTheyWereNotMeasured() {
        assertThat(ScaleRules.stepLawPeak(1e8, 1e10).isWithinRange()).isTrue();
        assertThat(ScaleRules.stepLawPeak(1e12, 1e10).warnings()).hasSize(1).allMatch(said -> said.contains("P = "));
        assertThat(ScaleRules.peakAtFixedBatch(10)).allMatch(ruled -> ruled.value() < 1);
        assertThat(ScaleRules.scionPeak(ScaleRules.scionBatch(10).value(), 10).value())
                .isCloseTo(ScaleRules.peakAtFixedBatch(10).get(1).value(), within(1e-2));
        assertThat(ScaleRules.anytimeExponent(1, 4).value()).isEqualTo(0.75);
        assertThat(ScaleRules.anytimeExponent(5, 4).value()).isZero();
        assertThat(WidthRules.outputMultiplier(256, 1024)).isEqualTo(0.25);
        assertThat(BatchRamp.isStable(Math.sqrt(2), 2)).isTrue();
        assertThat(BatchRamp.isStable(1, 2)).isFalse();
        assertThat(BatchRamp.forAdam(0.5).value()).isEqualTo(new BatchRamp(Math.sqrt(0.5), 2));
        assertThatIllegalArgumentException()
                .as("10 (1 - 0.9) is 1")
                .isThrownBy(() -> BatchRules.AdamScaling.of(10, 0.9, 0.999))
                .withMessageContaining("factor must be below 1/(1 - beta1)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BatchRules.AdamScaling.of(16, 0.9, 0.999))
                .withMessageContaining("beta1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NoiseFloor.sgd(2, 1, 1))
                .withMessageContaining("2.0");
    }

    @Test
    void whatTellsNothingIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeightDecayMemory.of(step -> 0, 10, 0.1))
                .withMessageContaining("rate must be above 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MergedCheckpoints.decay(new double[3000], 1_000_000))
                .withMessageContaining("sum 1");
        double[] weights = new double[3000];
        weights[0] = 1;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MergedCheckpoints.decay(weights, 1_000_000))
                .withMessageContaining("spacing");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BatchStages.forSgd(x -> x < 0.5 ? 1 - x : x, 1e-3, 64, 1_000_000, 2, 256))
                .withMessageStartingWith("factor must not increase, but at 0.500244140625 ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BatchStages.forAdam(x -> 0.9, 1e-3, 64, 1_000_000, 2, 256))
                .withMessageContaining("the factor at 0");
        assertThat(ScaleRules.batches(1e7, 1e10).get(1).isWithinRange()).isFalse();
        assertThat(ScaleRules.batches(1e9, 1e10).get(1).isWithinRange()).isTrue();
    }

    @Test
    void stagesOfOneRateAreOneRow() {
        BatchStages stages =
                BatchStages.forSgd(x -> 1 - x, 1e-3, 64, 1_000_000, 2, 256).value();
        assertThat(stages.batch()).isEqualTo("{0: 64, 7812: 128, 9765: 256} by steps");
        assertThat(stages.rate()).startsWith("{0: 0.001, 10253: 0.0005, ");
    }
}
