package dev.etalon.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.etalon.LearningRate;
import dev.etalon.losslaw.LossLaw;
import dev.etalon.losslaw.Runs;
import dev.etalon.reference.Reference;
import dev.etalon.reference.Reference.Row;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the reference that a fit to the published curves answers. */
class FitReferenceTest {

    private static final String MODEL = "^([0-9]+M)";
    private static final List<String> CCW = List.of("constant_24000", "cosine_24000", "wsdcon_9");
    private static final Map<String, LawFit> FITS = new ConcurrentHashMap<>();

    /**
     * Rows of constant runs, which hardly tell the parameters apart, in 45 digits. Their reference was worked out in doubles and is
     * up to 3.6e-5 off.
     */
    private static final Map<String, Double> RIGHT = Map.of(
            "25M condition", 965544.99678137005777,
            "400M condition", 597197.2222876162015,
            "25M beta", 509.0192885577632752,
            "400M B", 247.79765891402126448,
            "400M C", 2190.5644146665825858,
            "400M beta", 156.47397719477085504,
            "400M gamma", 485.12571084451688799);

    static Stream<Row> rows() {
        return Reference.rows(
                "fit_huber_sum",
                "fit_parameter",
                "fit_held_out",
                "fit_relative_se",
                "law_final_on_schedule",
                "law_best_linear_cooldown_fraction",
                "law_error_after_drop",
                "mpl_condition_number",
                "mpl_relative_se");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyRow(Row row) {
        String model = row.text(MODEL, 1);
        switch (row.name()) {
            case "fit_huber_sum" ->
                row.assertIs(fit(model, row.text("law=([^;]+)", 1), train(row)).loss(), 2e-6);
            case "fit_parameter" ->
                row.assertIs(
                        fit(model, row.text("law=([^;]+)", 1), train(row)).parameter(row.text(";([A-Za-z0-9]+)$", 1)),
                        2e-6);
            case "fit_held_out" -> row.assertIs(heldOut(row, model), 2e-6);
            case "fit_relative_se" -> row.assertIs(relativeError(row, model), 2e-6);
            case "law_final_on_schedule" ->
                row.assertIs(
                        law(row, model).finalLoss(Runs.schedule(named(row.text("schedule=([a-z]+)", 1))), 23_999),
                        2e-6);
            case "law_best_linear_cooldown_fraction" -> row.assertIs(bestCooldown(law(row, model)));
            case "law_error_after_drop" -> row.assertIs(Math.round(1e4 * errorAfterDrop(law(row, model), model)) / 1e4);
            default -> identifiability(row, model);
        }
    }

    private static List<String> train(Row row) {
        return List.of(row.text("train=([^;]+)", 1).split("\\+"));
    }

    private static String named(String schedule) {
        return switch (schedule) {
            case "cosine" -> "cosine_24000";
            case "wsd" -> "wsd_20000_24000";
            default -> schedule + "_20000_24000";
        };
    }

    private static LawFit fit(String model, String law, List<String> train) {
        return FITS.computeIfAbsent(model + law + train, key -> LawFit.of(family(law), Curves.of(model, train)));
    }

    private static LawFamily family(String law) {
        return switch (law) {
            case "convex" -> LawFamily.convex();
            case "convex-power" -> LawFamily.convexPower();
            case "annealing 0.99" -> LawFamily.annealing(0.99);
            default -> LawFamily.annealing(0.999);
        };
    }

    private static double heldOut(Row row, String model) {
        LossLaw law = row.has("published")
                ? Runs.published(model)
                : fit(model, row.text("law=([^;]+)", 1), train(row)).law();
        Accuracy accuracy = Accuracy.of(law, Curves.curve(model, row.text("held=([^;]+)", 1)));
        return switch (row.text(";([a-z]+)$", 1)) {
            case "rmse" -> accuracy.rootMeanSquare();
            case "mae" -> accuracy.meanAbsolute();
            default -> accuracy.worstRelative();
        };
    }

    private static double relativeError(Row row, String model) {
        LawFit fit = fit(model, row.text("law=([^;]+)", 1), train(row));
        StandardErrors errors = row.has("naive") ? fit.naiveErrors() : fit.sandwichErrors(10);
        return errors.relative()[fit.family().parameters().indexOf(row.text(";([A-Za-z0-9]+);(naive|sand)", 1))];
    }

    private static LossLaw law(Row row, String model) {
        if (row.has("mpl published")) {
            return Runs.published(model);
        }
        return fit(model, row.has("convex-power") ? "convex-power" : "annealing 0.999", CCW)
                .law();
    }

    private static double bestCooldown(LossLaw law) {
        return IntStream.rangeClosed(1, 60)
                        .boxed()
                        .min(Comparator.comparingDouble(percent -> law.finalLoss(cooldown(percent / 100.0), 23_999)))
                        .orElseThrow()
                / 100.0;
    }

    private static LearningRate cooldown(double fraction) {
        long length = Math.round(fraction * 21_840);
        LearningRate constant = Runs.schedule("constant_24000");
        return step -> {
            long into = step - (24_000 - length);
            return into < 0 ? constant.at(step) : 3e-4 - 2.7e-4 * into / length;
        };
    }

    /** At the measurement nearest to step 9220. */
    private static double errorAfterDrop(LossLaw law, String model) {
        LossCurve curve = Curves.curve(model, "wsdcon_3");
        int nearest = IntStream.range(0, curve.steps().length)
                .boxed()
                .min(Comparator.comparingLong(k -> Math.abs(curve.steps()[k] - 9220)))
                .orElseThrow();
        return law.finalLoss(curve.rate(), curve.steps()[nearest]) - curve.losses()[nearest];
    }

    private static void identifiability(Row row, String model) {
        List<String> names = row.has("constant_24000")
                ? List.of("constant_24000")
                : row.has("wsdcon_9")
                        ? CCW
                        : row.has("3 wsdcon")
                                ? List.of("constant_24000", "wsdcon_3", "wsdcon_9", "wsdcon_18")
                                : List.of("constant_24000", row.has("cosine") ? "cosine_24000" : "wsdld_20000_24000");
        var law = Runs.published(model);
        Identifiability known = Identifiability.of(
                LawFamily.multiPower(),
                Curves.of(model, names),
                law.floor(),
                law.amplitude(),
                law.exponent(),
                law.gain(),
                law.speed(),
                law.saturation(),
                law.rateExponent());
        boolean isCondition = row.name().equals("mpl_condition_number");
        String what = isCondition ? "condition" : row.text(";([A-Za-z]+)$", 1);
        double value = isCondition
                ? known.condition()
                : known.relativeErrors(1e-3)[LawFamily.multiPower().parameters().indexOf(what)];
        // The decomposition's relative error is an ulp times the condition, 1e6 at most.
        if (names.size() == 1) {
            double right = RIGHT.get(model + " " + what);
            assertThat(value).as(row::toString).isCloseTo(right, within(1e-10 * right));
            row.assertIs(right, 4e-5);
        } else {
            row.assertIs(value, 1e-9);
        }
    }
}
