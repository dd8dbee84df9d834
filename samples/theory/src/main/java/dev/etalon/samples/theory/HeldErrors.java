package dev.etalon.samples.theory;

import dev.etalon.fit.Accuracy;
import dev.etalon.fit.FitReport;
import dev.etalon.fit.LawFamily;
import dev.etalon.fit.LawFit;
import dev.etalon.fit.LeaveOneOut;
import dev.etalon.fit.LossCurve;
import dev.etalon.fit.Prior;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The errors of fitted laws on curves they were not fitted to, beside figures that were worked out elsewhere, from the same
 * files: root mean square and mean absolute error in the mean of two curves, and the largest relative error on both.
 */
final class HeldErrors {

    /**
     * Fitted to a constant and a cosine curve, but for the published law. One column for each of 25M, 100M and 400M. The
     * multi-power law without a prior has no least sum on the last, and its figures those of one C.
     */
    private static final Map<String, List<String>> TWO_CURVES = Map.of(
            "convex",
            List.of(".04138 .02502 .0683", ".05058 .02884 .0937", ".05587 .03106 .1119"),
            "convex-power",
            List.of(".00255 .00178 .0019", ".00219 .00130 .0029", ".00542 .00299 .0071"),
            "annealing 0.999",
            List.of(".00443 .00280 .0049", ".00396 .00212 .0055", ".00511 .00314 .0098"),
            "annealing 0.99",
            List.of(".00601 .00365 .0060", ".00736 .00362 .0088", ".01153 .00550 .0148"),
            "functional p=1",
            List.of(".00318 .00227 .0032", ".00333 .00194 .0039", ".00213 .00124 .0051"),
            "functional",
            List.of(".00266 .00183 .0029", ".00320 .00189 .0037", ".00208 .00117 .0050"),
            Fits.FROM_PUBLISHED,
            List.of(".00576 .00326 .0071", ".00458 .00225 .0066", ""),
            Fits.HELD_SPEED,
            List.of("", "", ".01182 .00564 .0168"),
            Fits.PUBLISHED,
            List.of(".00406 .00327 .0031", ".00542 .00350 .0057", ".00722 .00428 .0087"));

    /** Root mean square errors of what is fitted to a curve with a drop as well. */
    private static final Map<LawFamily, List<String>> THREE_CURVES = Map.of(
            LawFamily.convexPower(), List.of(".00209", ".00241", ".00561"),
            LawFamily.annealing(0.999), List.of(".00400", ".00394", ".00475"),
            LawFamily.functionalWithMemory(), List.of(".00325", ".00487", ".00665"));

    /** The mean of three root mean square errors, each on the curve of three that was left out. */
    private static final Map<LawFamily, List<String>> LEFT_OUT = Map.of(
            LawFamily.convex(), List.of(".0507", ".0596", ".0668"),
            LawFamily.convexPower(), List.of(".0086", ".0112", ".0083"),
            LawFamily.annealing(0.99), List.of(".0065", ".0055", ".0055"),
            LawFamily.annealing(0.999), List.of(".0066", ".0044", ".0079"));

    private HeldErrors() {}

    /** @param model 0, 1 or 2 */
    static List<Row> ofTwoCurves(FitReport report, int model) {
        List<Row> rows = new ArrayList<>();
        for (FitReport.Line line : report.lines()) {
            List<String> known = TWO_CURVES.get(line.name());
            if (known != null && !known.get(model).isEmpty()) {
                String[] figures = known.get(model).split(" ");
                Accuracy accuracy = line.accuracy();
                rows.add(new Row("fit", line.name() + ", rmse", accuracy.rootMeanSquare(), figures[0]));
                rows.add(new Row("fit", line.name() + ", mae", accuracy.meanAbsolute(), figures[1]));
                rows.add(new Row("fit", line.name() + ", worst", line.worst(), figures[2]));
            }
        }
        return rows;
    }

    /** @param curves a constant one, a cosine and one with a drop */
    static List<Row> ofThreeCurves(List<LossCurve> curves, List<LossCurve> held, int model) {
        List<Row> rows = new ArrayList<>();
        byName(THREE_CURVES).forEach((family, figures) -> {
            double error = LawFit.of(family, curves).accuracy(held).rootMeanSquare();
            rows.add(new Row("fit", family + " with a drop as well, rmse", error, figures.get(model)));
        });
        byName(LEFT_OUT).forEach((family, figures) -> {
            double error = LeaveOneOut.accuracies(family, curves, Prior.NONE).stream()
                    .mapToDouble(Accuracy::rootMeanSquare)
                    .average()
                    .orElseThrow();
            rows.add(new Row("fit", family + ", each of three left out, rmse", error, figures.get(model)));
        });
        return rows;
    }

    private static Map<LawFamily, List<String>> byName(Map<LawFamily, List<String>> figures) {
        Map<LawFamily, List<String>> sorted = new TreeMap<>((a, b) -> a.name().compareTo(b.name()));
        sorted.putAll(figures);
        return sorted;
    }
}
