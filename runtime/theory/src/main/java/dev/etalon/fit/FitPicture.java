package dev.etalon.fit;

import dev.etalon.exact.Functions;
import dev.etalon.losslaw.LossLaw;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The errors of laws on a curve that none was fitted to, by its steps, in SVG. */
final class FitPicture {

    /** The frame that is drawn in, and the width of the whole, in units of the picture. */
    private static final int WIDTH = 900;

    private static final int LEFT = 70;
    private static final int RIGHT = WIDTH - 30;
    private static final int TOP = 40;
    private static final int BOTTOM = 440;

    /** Of the legend, below. */
    private static final int COLUMNS = 3;

    private static final int COLUMN = (RIGHT - LEFT) / COLUMNS;
    private static final int ROW = 20;
    private static final int LEGEND = BOTTOM + 60;

    /** The ticks of an axis are no more than these. */
    private static final int TICKS = 8;

    /** Told apart by the colour-blind, too (Okabe and Ito). */
    private static final List<String> COLOURS =
            List.of("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#000000");

    private final List<FitReport.Line> lines;
    private final LossCurve curve;
    private final double[][] errors;

    /** The largest error that is shown. */
    private final double reach;

    private final StringBuilder svg = new StringBuilder();

    FitPicture(List<FitReport.Line> lines, LossCurve curve) {
        this.lines = lines;
        this.curve = curve;
        errors = lines.stream().map(line -> errors(line.law(), curve)).toArray(double[][]::new);
        reach = reach(errors);
    }

    private static double[] errors(LossLaw law, LossCurve curve) {
        double[] errors = law.losses(curve.rate(), curve.steps());
        for (int k = 0; k < errors.length; k++) {
            errors[k] -= curve.losses()[k];
        }
        return errors;
    }

    private static double reach(double[][] errors) {
        double[] largest = Arrays.stream(errors)
                .mapToDouble(each -> Arrays.stream(each).map(Math::abs).max().orElse(0))
                .filter(error -> error > 0 && error < Double.POSITIVE_INFINITY)
                .sorted()
                .toArray();
        return largest.length == 0 ? 1 : Math.min(2 * largest[(largest.length - 1) / 2], largest[largest.length - 1]);
    }

    String svg() {
        int height = LEGEND + ROW * ((lines.size() - 1) / COLUMNS) + 20;
        svg.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1$d %2$d\" font-family=\"sans-serif\""
                        + " font-size=\"13\">%n<rect width=\"%1$d\" height=\"%2$d\" fill=\"#fff\"/>%n<clipPath"
                        + " id=\"frame\"><rect x=\"%3$d\" y=\"%4$d\" width=\"%5$d\" height=\"%6$d\"/></clipPath>%n",
                WIDTH,
                height,
                LEFT,
                TOP,
                RIGHT - LEFT,
                BOTTOM - TOP));
        text(LEFT, TOP - 16, "start", "#000", "loss of the law less that measured");
        text(RIGHT, BOTTOM + 36, "end", "#000", "step");
        errorAxis();
        stepAxis();
        for (int k = 0; k < lines.size(); k++) {
            line(k);
        }
        return svg.append("</svg>\n").toString();
    }

    private void errorAxis() {
        double spacing = spacing(2 * reach);
        long most = (long) Math.floor(reach / spacing);
        int digits = Math.max(0, -exponent(spacing));
        for (long k = -most; k <= most; k++) {
            int y = (int) yOf(k * spacing);
            path("M" + LEFT + " " + y + "H" + RIGHT, k == 0 ? "#888" : "#e4e4e4", "");
            String sign = k == 0 ? "" : "+";
            text(
                    LEFT - 8,
                    y + 4,
                    "end",
                    "#000",
                    String.format(Locale.ROOT, "%" + sign + "." + digits + "f", k * spacing));
        }
    }

    private void stepAxis() {
        double spacing = Math.max(1, spacing(curve.lastStep()));
        for (long step = 0; step <= curve.lastStep(); step += (long) spacing) {
            int x = (int) xOf(step);
            path("M" + x + " " + BOTTOM + "v5", "#888", "");
            text(x, BOTTOM + 20, "middle", "#000", Long.toString(step));
        }
        path("M" + LEFT + " " + TOP + "V" + BOTTOM + "H" + RIGHT, "#888", "");
    }

    /** Between ticks: 1, 2 or 5 times a power of ten. */
    private static double spacing(double range) {
        double least = range / TICKS;
        double power = Functions.pow(10, exponent(least));
        for (int factor : new int[] {1, 2, 5}) {
            if (factor * power >= least) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    /** The power of ten next below {@code value}. */
    private static int exponent(double value) {
        return (int) Math.floor(Functions.log(value) / Functions.log(10) + 1e-9);
    }

    private void line(int k) {
        String colour = COLOURS.get(k % COLOURS.size());
        String dashes = k < COLOURS.size() ? "" : " stroke-dasharray=\"6 4\"";
        path(points(errors[k]), colour, dashes + " clip-path=\"url(#frame)\"");
        int x = LEFT + COLUMN * (k % COLUMNS);
        int y = LEGEND + ROW * (k / COLUMNS);
        path("M" + x + " " + (y - 4) + "h30", colour, dashes + " stroke-width=\"2\"");
        text(x + 38, y, "start", "#000", lines.get(k).name());
    }

    /** A line through all errors that are finite numbers, with a gap where one is none. */
    private String points(double[] errors) {
        StringBuilder points = new StringBuilder();
        String command = "M";
        for (int i = 0; i < errors.length; i++) {
            boolean finite = Math.abs(errors[i]) < Double.POSITIVE_INFINITY;
            if (finite) {
                points.append(
                        String.format(Locale.ROOT, "%s%.1f %.1f", command, xOf(curve.steps()[i]), yOf(errors[i])));
            }
            command = finite ? "L" : "M";
        }
        return points.toString();
    }

    private double xOf(long step) {
        return LEFT + (RIGHT - LEFT) * ((double) step / Math.max(1, curve.lastStep()));
    }

    private double yOf(double error) {
        return (TOP + BOTTOM - (BOTTOM - TOP) * (error / reach)) / 2;
    }

    private void path(String points, String colour, String more) {
        svg.append("<path fill=\"none\" stroke=\"" + colour + "\"" + more + " d=\"" + points + "\"/>\n");
    }

    private void text(int x, int y, String anchor, String colour, String text) {
        svg.append(String.format(
                "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\" fill=\"%s\">%s</text>%n",
                x, y, anchor, colour, text.replace("&", "&amp;").replace("<", "&lt;")));
    }
}
