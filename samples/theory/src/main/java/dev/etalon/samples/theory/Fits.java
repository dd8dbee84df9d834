package dev.etalon.samples.theory;

import dev.etalon.LearningRate;
import dev.etalon.data.LossCurves;
import dev.etalon.fit.FitReport;
import dev.etalon.fit.LawFamily;
import dev.etalon.fit.LawFit;
import dev.etalon.fit.LossCurve;
import dev.etalon.fit.Prior;
import dev.etalon.losslaw.MultiPowerLaw;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Fits all laws to the constant and the cosine curve of three published language models and holds them against the two with
 * cooldowns: a table of each model, the same figures as they were worked out elsewhere, comma-separated values and a picture.
 */
public final class Fits {

    /** Lines of the report. */
    static final String FROM_PUBLISHED = "multi-power, from published";

    static final String HELD_SPEED = "multi-power, C = 1e-67";

    static final String PUBLISHED = "multi-power, published";

    private static final int[] MODELS = {25, 100, 400};
    private static final List<String> TRAIN = List.of("constant_24000", "cosine_24000");
    private static final List<String> HELD = List.of("wsd_20000_24000", "wsdld_20000_24000");
    private static final int WARMUP = 2160;

    private Fits() {}

    /** @param arguments the folder of the curves, and optionally one to write tables and pictures to */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 0) {
            System.err.println("Name the folder of the published curves (csv_25, csv_100 and csv_400 in it), and"
                    + " optionally one to write to.");
            System.exit(1);
        }
        Path folder = Path.of(arguments[0]);
        for (int k = 0; k < MODELS.length; k++) {
            System.out.println(MODELS[k] + "M: fitted to " + TRAIN + ", held against " + HELD);
            FitReport report = report(folder, MODELS[k]);
            System.out.println(report.text());
            HeldErrors.ofTwoCurves(report, k).forEach(System.out::println);
            List<LossCurve> three = curves(folder, MODELS[k], List.of("constant_24000", "cosine_24000", "wsdcon_9"));
            HeldErrors.ofThreeCurves(three, report.held(), k).forEach(System.out::println);
            Choices.rows(
                            three,
                            published(MODELS[k]),
                            three.get(1),
                            report.held().get(1),
                            k)
                    .forEach(System.out::println);
            System.out.println();
            if (arguments.length > 1) {
                Path out = Files.createDirectories(Path.of(arguments[1]));
                Files.writeString(out.resolve(MODELS[k] + "M.csv"), report.csv());
                Files.writeString(out.resolve(MODELS[k] + "M.svg"), report.svg(1));
            }
        }
    }

    private static FitReport report(Path folder, int model) throws IOException {
        List<LawFamily> families = List.of(
                LawFamily.convex(),
                LawFamily.convexPower(),
                LawFamily.annealing(0.999),
                LawFamily.annealing(0.99),
                LawFamily.functional(),
                LawFamily.functionalWithMemory(),
                LawFamily.multiPower());
        List<LossCurve> train = curves(folder, model, TRAIN);
        MultiPowerLaw published = published(model);
        // Without a prior the optimum that is found depends on the start: these curves do not tell C, beta and gamma
        // apart.
        LawFit fromPublished = LawFit.from(
                LawFamily.multiPower(),
                train,
                Prior.NONE,
                published.floor(),
                published.amplitude(),
                published.exponent(),
                published.gain(),
                published.speed(),
                published.saturation(),
                published.rateExponent());
        FitReport report =
                FitReport.of(families, train, curves(folder, model, HELD)).with(FROM_PUBLISHED, fromPublished);
        if (model == 400) {
            report = report.with(HELD_SPEED, withSpeed(1e-67, train, fromPublished));
        }
        return report.with(PUBLISHED, published);
    }

    /**
     * The curves of 400M have no least sum: it falls for ever as C and beta go to 0 and gamma grows, and what a search comes
     * to is where it stops. The figures that are known from elsewhere are those of a C of 1e-67.
     */
    private static LawFit withSpeed(double speed, List<LossCurve> train, LawFit from) {
        Prior held = new Prior(List.of(new Prior.Belief("C", speed, 1e-3)), 1);
        LawFit fit = LawFit.from(LawFamily.multiPower(), train, held, from.parameters());
        System.out.printf(
                Locale.ROOT,
                "no least sum: %.4e where the search from the published law stops, at C = %.0e, and %.4e at C = %.0e%n",
                from.loss(),
                from.parameter("C"),
                fit.loss(),
                fit.parameter("C"));
        return fit;
    }

    static List<LossCurve> curves(Path folder, int model, List<String> names) throws IOException {
        List<LossCurve> curves = new ArrayList<>();
        for (String name : names) {
            curves.add(LossCurves.read(folder.resolve("csv_" + model).resolve(name + ".csv"), schedule(name), 24_000));
        }
        return curves;
    }

    /** The schedule that a curve's file is called by. */
    static LearningRate schedule(String name) {
        String[] words = name.split("_");
        long number = Long.parseLong(words[1]);
        LearningRate after = switch (words[0]) {
            case "constant" -> step -> 3e-4;
            case "cosine" ->
                step -> 3e-5 + 0.5 * (3e-4 - 3e-5) * (1 + Math.cos(Math.PI * (step - WARMUP) / (number - WARMUP)));
            case "wsdcon" -> step -> step < 8000 ? 3e-4 : number * 1e-5;
            case "wsd" -> step -> step < 20_000 ? 3e-4 : 3e-4 * Math.pow(0.1, (step - 20_000) / 4000.0);
            default -> step -> step < 20_000 ? 3e-4 : 3e-4 - 2.7e-4 * (step - 20_000) / 4000.0;
        };
        return step -> step < WARMUP ? 3e-4 * step / (WARMUP - 1) : after.at(step);
    }

    static MultiPowerLaw published(int model) {
        return switch (model) {
            case 25 ->
                new MultiPowerLaw(3.04045406, 0.52468604, 0.50786857, 363.78751622, 2.06560812, 0.58279013, 0.64142257);
            case 100 ->
                new MultiPowerLaw(2.6514477, 0.60115152, 0.45295811, 437.9464276, 2.13245612, 0.59785199, 0.65523644);
            default ->
                new MultiPowerLaw(2.37474466, 0.65421216, 0.42878731, 523.42464371, 2.02462735, 0.59350493, 0.63472457);
        };
    }
}
