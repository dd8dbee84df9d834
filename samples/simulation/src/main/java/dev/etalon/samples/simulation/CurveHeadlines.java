package dev.etalon.samples.simulation;

import dev.etalon.LearningRate;
import dev.etalon.data.LossCurves;
import dev.etalon.fit.Accuracy;
import dev.etalon.fit.LossCurve;
import dev.etalon.language.Schedules;
import dev.etalon.losslaw.MultiPowerLaw;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** H20: how well the published multi-power laws predict the curves they were not fitted to. */
final class CurveHeadlines {

    /** The runs that are predicted, by the names of their files, and the schedules they were made with. */
    private static final Map<String, String> RUNS = new TreeMap<>(Map.of(
            "constant_72000", "linear(0, 3e-4, 2159) -> constant(3e-4)",
            "cosine_72000", "linear(0, 3e-4, 2159) -> constant(3e-4, 1) -> cosine(3e-4, 3e-5, 69840)",
            "wsd_20000_24000", "linear(0, 3e-4, 2159) -> constant(3e-4, 17841) -> exponential(3e-4, 3e-5, 4000)",
            "wsdld_20000_24000", "linear(0, 3e-4, 2159) -> constant(3e-4, 17841) -> linear(3e-4, 3e-5, 4000)",
            "wsdcon_3", "linear(0, 3e-4, 2159) -> constant(3e-4, 5841) -> constant(3e-5)",
            "wsdcon_18", "linear(0, 3e-4, 2159) -> constant(3e-4, 5841) -> constant(18e-5)"));

    private CurveHeadlines() {}

    /** The table, or nothing where the folder is absent. */
    static List<Headline> all(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            System.out.println("H20 is left out: there are no measured curves in " + folder);
            return List.of();
        }
        List<Headline> rows = new ArrayList<>();
        rows.addAll(table(
                folder,
                25,
                new MultiPowerLaw(3.04045406, 0.52468604, 0.50786857, 363.78751622, 2.06560812, 0.58279013, 0.64142257),
                new double[] {0.9988, 0.00376, 0.00465, 0.0011, 0.00409}));
        rows.addAll(table(
                folder,
                100,
                new MultiPowerLaw(2.6514477, 0.60115152, 0.45295811, 437.9464276, 2.13245612, 0.59785199, 0.65523644),
                new double[] {0.9983, 0.00435, 0.00592, 0.00142, 0.00583}));
        rows.addAll(table(
                folder,
                400,
                new MultiPowerLaw(2.37474466, 0.65421216, 0.42878731, 523.42464371, 2.02462735, 0.59350493, 0.63472457),
                new double[] {0.99776, 0.00484, 0.0073, 0.00168, 0.00995}));
        return rows;
    }

    private static List<Headline> table(Path folder, int model, MultiPowerLaw law, double[] published)
            throws IOException {
        List<LossCurve> curves = new ArrayList<>();
        for (Map.Entry<String, String> run : RUNS.entrySet()) {
            LearningRate rate = Schedules.parse(run.getValue());
            Path file = folder.resolve("csv_" + model).resolve(run.getKey() + ".csv");
            curves.add(LossCurves.read(file, rate, run.getKey().endsWith("72000") ? 72_000 : 24_000));
        }
        Accuracy accuracy = Accuracy.mean(law, curves);
        String setting = "multi-power law, " + model + "M, ";
        return List.of(
                new Headline(
                        "H20",
                        setting + "R2",
                        published[0],
                        accuracy.determination().getAsDouble(),
                        5.1e-5),
                new Headline("H20", setting + "MAE", published[1], accuracy.meanAbsolute(), 5.1e-6),
                new Headline("H20", setting + "RMSE", published[2], accuracy.rootMeanSquare(), 5.1e-6),
                new Headline("H20", setting + "PredE", published[3], accuracy.meanRelative(), 5.1e-6),
                new Headline("H20", setting + "WorstE", published[4], accuracy.worstRelative(), 5.1e-6));
    }
}
