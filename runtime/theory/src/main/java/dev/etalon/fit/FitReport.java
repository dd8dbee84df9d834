package dev.etalon.fit;

import dev.etalon.arguments.Arguments;
import dev.etalon.losslaw.LossLaw;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Which laws describe given curves: each fitted to some and held against others, with what the data refuse.
 *
 * @param lines one for each law, in the order given
 * @param refused the families that the data do not bear at all, in the order given
 * @param held the curves that no law was fitted to
 */
public record FitReport(List<Line> lines, List<Refused> refused, List<LossCurve> held) {

    /** The width and height of the picture, in its units. */
    private static final int WIDTH = 900;

    private static final int HEIGHT = 500;
    private static final int MARGIN = 60;
    private static final List<String> COLOURS =
            List.of("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#000000");

    /**
     * A law on the curves.
     *
     * @param name of it
     * @param parameters how many were fitted; 0 for a law that was given
     * @param law the law
     * @param accuracy its means over the held curves
     * @param worst the largest relative error over all held curves
     * @param end how much larger than measured it is at the last measurement of each held curve, in the mean
     * @param remarks what is wrong with the fit; empty where nothing is
     */
    public record Line(
            String name,
            int parameters,
            LossLaw law,
            Accuracy accuracy,
            double worst,
            double end,
            List<String> remarks) {
        public Line {
            remarks = Arguments.items("remarks", remarks);
        }
    }

    /**
     * A family that was not fitted.
     *
     * @param name of it
     * @param refusals why, one at least
     */
    public record Refused(String name, List<Refusal> refusals) {
        public Refused {
            Arguments.notNull("name", name);
            refusals = Arguments.items("refusals", refusals);
        }
    }

    public FitReport {
        lines = Arguments.items("lines", lines);
        refused = Arguments.items("refused", refused);
        held = Arguments.items("held", held);
    }

    /**
     * Fits all families, without priors. What the data do not bear at all is {@link #refused}; what they refute has a line
     * that says so.
     *
     * @param train the curves to fit to
     * @param held the curves to compare with, at least one
     * @throws IllegalArgumentException if there are none, or no law of a family has positive losses on them
     */
    public static FitReport of(List<LawFamily> families, List<LossCurve> train, List<LossCurve> held) {
        requireHeld(Arguments.items("held", held));
        List<Line> lines = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        for (LawFamily family : Arguments.items("families", families)) {
            FitAnswer answer = LawFit.answer(family, train);
            answer.made()
                    .ifPresentOrElse(
                            fit -> lines.add(line(family.name(), fit, answer, held)),
                            () -> refused.add(new Refused(family.name(), answer.refusals())));
        }
        return new FitReport(lines, refused, held);
    }

    /** This report and a line for a law with given parameters. */
    public FitReport with(String name, LossLaw law) {
        List<Line> more = new ArrayList<>(lines);
        more.add(line(name, 0, law, List.of(), held));
        return new FitReport(more, refused, held);
    }

    /** This report and a line for a fit, however it was made. */
    public FitReport with(String name, LawFit fit) {
        List<Line> more = new ArrayList<>(lines);
        more.add(line(name, fit, Judgement.of(fit), held));
        return new FitReport(more, refused, held);
    }

    private static Line line(String name, LawFit fit, FitAnswer answer, List<LossCurve> held) {
        return line(name, fit.parameters().length, fit.law(), remarks(answer, fit), held);
    }

    private static List<String> remarks(FitAnswer answer, LawFit fit) {
        List<String> remarks = new ArrayList<>(messages(answer.refusals()));
        if (remarks.isEmpty() && !answer.identified()) {
            remarks.add(String.format(Locale.ROOT, "condition %.2g: predictions only", fit.condition()));
        }
        if (fit.agreeingStarts() < fit.starts()) {
            remarks.add("found from " + fit.agreeingStarts() + " of " + fit.starts() + " starts");
        }
        return remarks;
    }

    private static List<String> messages(List<Refusal> refusals) {
        return refusals.stream().map(Refusal::message).toList();
    }

    private static void requireHeld(List<LossCurve> held) {
        if (held.isEmpty()) {
            throw new IllegalArgumentException("held must hold one curve at least, but is []");
        }
    }

    private static Line line(String name, int parameters, LossLaw law, List<String> remarks, List<LossCurve> held) {
        Arguments.notNull("name", name);
        Arguments.notNull("law", law);
        requireHeld(held);
        double end = held.stream()
                .mapToDouble(curve -> curve.endError(law))
                .average()
                .orElseThrow();
        double worst = held.stream()
                .mapToDouble(curve -> Accuracy.of(law, curve).worstRelative())
                .max()
                .orElseThrow();
        return new Line(name, parameters, law, Accuracy.mean(law, held), worst, end, remarks);
    }

    /** A table with a line for each law, and one for each family that is refused. */
    public String text() {
        String head = String.format(
                Locale.ROOT, "%-28s %4s %9s %9s %9s %9s%n", "law", "free", "rmse", "mae", "worst", "at end");
        String none = refused.stream()
                .map(family -> String.format(
                        "%-28s refused: %s%n", family.name(), String.join("; ", messages(family.refusals()))))
                .collect(Collectors.joining());
        return lines.stream()
                .map(line -> String.format(
                        Locale.ROOT,
                        "%-28s %4d %9.5f %9.5f %9.4f %+9.4f  %s%n",
                        line.name(),
                        line.parameters(),
                        line.accuracy().rootMeanSquare(),
                        line.accuracy().meanAbsolute(),
                        line.worst(),
                        line.end(),
                        String.join("; ", line.remarks())))
                .collect(Collectors.joining("", head, none));
    }

    /** The same as comma-separated values, with all digits; a family that is refused has no numbers. */
    public String csv() {
        String none = refused.stream()
                .map(family -> quoted(family.name()) + ",,,,,,"
                        + quoted("refused: " + String.join("; ", messages(family.refusals()))) + "\n")
                .collect(Collectors.joining());
        return lines.stream()
                .map(line -> String.join(
                        ",",
                        quoted(line.name()),
                        Integer.toString(line.parameters()),
                        Double.toString(line.accuracy().rootMeanSquare()),
                        Double.toString(line.accuracy().meanAbsolute()),
                        Double.toString(line.worst()),
                        Double.toString(line.end()),
                        quoted(String.join("; ", line.remarks()))))
                .map(row -> row + "\n")
                .collect(Collectors.joining("", "law,parameters,rmse,mae,worst,end,remarks\n", none));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    /**
     * A picture of the errors of all laws on one held curve, in SVG. It reaches to twice the median of their largest errors:
     * what a law that fails has beyond is cut off.
     *
     * @throws IllegalArgumentException if {@code curve} is no index of one
     */
    public String svg(int curve) {
        LossCurve shown = held.get(Arguments.within("curve", curve, 0, held.size() - 1));
        double[][] errors =
                lines.stream().map(line -> errors(line.law(), shown)).toArray(double[][]::new);
        double[] largest = Arrays.stream(errors)
                .mapToDouble(each -> Arrays.stream(each).map(Math::abs).max().orElse(0))
                .filter(error -> error > 0 && error < Double.POSITIVE_INFINITY)
                .sorted()
                .toArray();
        double reach =
                largest.length == 0 ? 1 : Math.min(2 * largest[(largest.length - 1) / 2], largest[largest.length - 1]);
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1$d %2$d\" font-family=\"sans-serif\""
                        + " font-size=\"13\">%n<rect width=\"%1$d\" height=\"%2$d\" fill=\"#fff\"/>%n<clipPath"
                        + " id=\"frame\"><rect x=\"%3$d\" y=\"%3$d\" width=\"%4$d\" height=\"%5$d\"/></clipPath>%n<path"
                        + " d=\"M%3$d %3$dV%6$dM%3$d %7$dH%8$d\" fill=\"none\" stroke=\"#888\"/>%n",
                WIDTH,
                HEIGHT,
                MARGIN,
                WIDTH - 2 * MARGIN,
                HEIGHT - 2 * MARGIN,
                HEIGHT - MARGIN,
                HEIGHT / 2,
                WIDTH - MARGIN));
        svg.append(text(MARGIN, 20, "start", "#000", "loss of the law less that measured"));
        svg.append(text(MARGIN - 6, MARGIN + 4, "end", "#000", String.format(Locale.ROOT, "%+.2g", reach)));
        svg.append(text(MARGIN - 6, HEIGHT / 2 + 4, "end", "#000", "0"));
        svg.append(text(MARGIN - 6, HEIGHT - MARGIN + 4, "end", "#000", String.format(Locale.ROOT, "%+.2g", -reach)));
        svg.append(text(WIDTH - MARGIN, HEIGHT - MARGIN + 20, "end", "#000", "step " + shown.lastStep()));
        for (int k = 0; k < errors.length; k++) {
            String colour = COLOURS.get(k % COLOURS.size());
            String dashes = k < COLOURS.size() ? "" : " stroke-dasharray=\"6 4\"";
            int y = HEIGHT - MARGIN - 8 - 16 * (errors.length - 1 - k);
            svg.append(path(errors[k], shown, reach, colour, dashes));
            svg.append("<path d=\"M" + (MARGIN + 12) + " " + (y - 4) + "h30\" stroke=\"" + colour + "\"" + dashes
                    + "/>\n");
            svg.append(text(MARGIN + 50, y, "start", colour, lines.get(k).name()));
        }
        return svg.append("</svg>\n").toString();
    }

    private static String text(int x, int y, String anchor, String colour, String text) {
        return String.format(
                "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\" fill=\"%s\">%s</text>%n",
                x, y, anchor, colour, text.replace("&", "&amp;").replace("<", "&lt;"));
    }

    private static double[] errors(LossLaw law, LossCurve curve) {
        double[] errors = law.losses(curve.rate(), curve.steps());
        for (int k = 0; k < errors.length; k++) {
            errors[k] -= curve.losses()[k];
        }
        return errors;
    }

    private static String path(double[] errors, LossCurve curve, double reach, String colour, String dashes) {
        StringBuilder path = new StringBuilder(
                "<path fill=\"none\" clip-path=\"url(#frame)\" stroke=\"" + colour + "\"" + dashes + " d=\"");
        for (int k = 0; k < errors.length; k++) {
            double x = MARGIN + (WIDTH - 2.0 * MARGIN) * curve.steps()[k] / curve.lastStep();
            double y = HEIGHT / 2.0 - (HEIGHT / 2.0 - MARGIN) * errors[k] / reach;
            path.append(String.format(Locale.ROOT, "%s%.1f %.1f", k == 0 ? "M" : "L", x, y));
        }
        return path + "\"/>\n";
    }
}
