package dev.etalon.fit;

import dev.etalon.arguments.Arguments;
import dev.etalon.losslaw.LossLaw;
import java.util.ArrayList;
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
     * A picture of the errors of all laws on one held curve by its steps, in the unit of the losses, in SVG. It reaches to
     * twice the median of their largest errors: what a law that fails has beyond is cut off.
     *
     * @throws IllegalArgumentException if {@code curve} is no index of one
     */
    public String svg(int curve) {
        return new FitPicture(lines, held.get(Arguments.within("curve", curve, 0, held.size() - 1))).svg();
    }
}
