package dev.etalon.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.etalon.LearningRate;
import dev.etalon.losslaw.MultiPowerLaw;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published table of the multi-power law, from the published curves, where these are. */
class PublishedCurvesTest {

    private static final List<String> TRAINING = List.of("cosine_24000", "constant_24000", "wsdcon_9");
    private static final List<String> TEST =
            List.of("constant_72000", "cosine_72000", "wsd_20000_24000", "wsdld_20000_24000", "wsdcon_3", "wsdcon_18");
    private static final int WARMUP = 2160;

    @BeforeAll
    static void needTheCurves() {
        assumeTrue(
                Files.isDirectory(folder()),
                "the measured curves are not at " + folder() + "; set the property etalon.lossCurves");
    }

    /** The folder that the property names, else {@code ../shared/loss-curves} beside the project. */
    private static Path folder() {
        return Path.of(System.getProperty("etalon.lossCurves", "../../../shared/loss-curves"));
    }

    private static List<LossCurve> curves(int model, List<String> names) throws IOException {
        List<LossCurve> curves = new ArrayList<>();
        for (String name : names) {
            Path file = folder().resolve("csv_" + model).resolve(name + ".csv");
            curves.add(LossCurve.read(file, schedule(name), name.contains("72000") ? 72_000 : 24_000));
        }
        return curves;
    }

    private static LearningRate schedule(String name) {
        String[] words = name.split("_");
        long number = Long.parseLong(words[1]);
        LearningRate after = switch (words[0]) {
            case "constant" -> step -> 3e-4;
            case "cosine" ->
                step -> 3e-5 + 0.5 * (3e-4 - 3e-5) * (1 + Math.cos(Math.PI * (step - WARMUP) / (number - WARMUP)));
            case "wsd" -> step -> step < 20_000 ? 3e-4 : 3e-4 * Math.pow(0.1, (step - 20_000) / 4000.0);
            case "wsdld" -> step -> step < 20_000 ? 3e-4 : 3e-4 - 2.7e-4 * (step - 20_000) / 4000.0;
            case "wsdcon" -> step -> step < 8000 ? 3e-4 : number * 1e-5;
            default -> throw new IllegalArgumentException(name);
        };
        return step -> step < WARMUP ? 3e-4 * step / (WARMUP - 1) : after.at(step);
    }

    @ParameterizedTest
    @CsvSource({
        "25, 3.04045406, 0.52468604, 0.50786857, 363.78751622, 2.06560812, 0.58279013, 0.64142257,"
                + " 0.99880, 0.00376, 0.00465, 0.00110, 0.00409",
        "100, 2.6514477, 0.60115152, 0.45295811, 437.9464276, 2.13245612, 0.59785199, 0.65523644,"
                + " 0.9983, 0.00435, 0.00592, 0.00142, 0.00583",
        "400, 2.37474466, 0.65421216, 0.42878731, 523.42464371, 2.02462735, 0.59350493, 0.63472457,"
                + " 0.99776, 0.00484, 0.00730, 0.00168, 0.00995"
    })
    void thePublishedParametersGiveThePublishedTable(
            int model,
            double l0,
            double a,
            double alpha,
            double b,
            double c,
            double beta,
            double gamma,
            double r2,
            double mae,
            double rmse,
            double mean,
            double worst)
            throws IOException {
        Accuracy accuracy = Accuracy.mean(new MultiPowerLaw(l0, a, alpha, b, c, beta, gamma), curves(model, TEST));

        assertThat(accuracy.determination()).isCloseTo(r2, within(5.1e-5));
        assertThat(accuracy.meanAbsolute()).isCloseTo(mae, within(5.1e-6));
        assertThat(accuracy.rootMeanSquare()).isCloseTo(rmse, within(5.1e-6));
        assertThat(accuracy.meanRelative()).isCloseTo(mean, within(5.1e-6));
        assertThat(accuracy.worstRelative()).isCloseTo(worst, within(5.1e-6));
    }

    @ParameterizedTest
    @CsvSource({"25, 0.00465, 0.00409", "100, 0.00592, 0.00583", "400, 0.00730, 0.00995"})
    void ourFitPredictsAsWellAsThePublishedOne(int model, double rootMeanSquare, double worst) throws IOException {
        Accuracy accuracy = Accuracy.mean(fitted(model, TRAINING), curves(model, TEST));

        assertThat(accuracy.rootMeanSquare()).isLessThan(1.06 * rootMeanSquare);
        assertThat(accuracy.worstRelative()).isLessThan(worst);
    }

    @ParameterizedTest
    @ValueSource(ints = {25, 100, 400})
    void constantAndCosineRunsPredictTheOthers(int model) throws IOException {
        List<String> seen = List.of("constant_24000", "cosine_24000");
        Accuracy accuracy =
                Accuracy.mean(fitted(model, seen), curves(model, List.of("wsd_20000_24000", "wsdld_20000_24000")));

        assertThat(accuracy.meanRelative()).isLessThan(0.003);
        assertThat(accuracy.worstRelative()).isLessThan(0.01);
    }

    /** The law fitted to every other measurement, which is as good and quicker. */
    private static MultiPowerLaw fitted(int model, List<String> names) throws IOException {
        return LawFit.multiPower(curves(model, names).stream()
                        .map(curve -> curve.thinned(2))
                        .toList())
                .law();
    }
}
