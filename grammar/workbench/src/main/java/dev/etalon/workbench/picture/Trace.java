package dev.etalon.workbench.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A stretch of a curve that is drawn without a gap.
 *
 * @param x its points in dots to the right
 * @param y its points in dots downwards
 */
record Trace(double[] x, double[] y) {

    /** What no eye sees, in dots. */
    private static final double TOLERANCE = 0.2;

    /** Where a curve is drawn. */
    record Frame(Picture picture, Axis across, Axis upwards, double left, double top, double width, double height) {

        double x(double step) {
            return left + across.place(step) * width;
        }

        double y(double value) {
            return top + (1 - upwards.place(value)) * height;
        }
    }

    /** The stretches of a curve, each with the points that it needs. */
    static List<Trace> of(double[] steps, double[] values, Frame frame) {
        double[] x = Arrays.stream(steps).map(frame::x).toArray();
        double[] y = new double[values.length];
        List<Trace> traces = new ArrayList<>();
        int start = -1;
        for (int k = 0; k <= values.length; k++) {
            boolean isDrawn = k < values.length && Double.isFinite(values[k]) && frame.picture.isShown(values[k]);
            if (isDrawn) {
                y[k] = frame.y(values[k]);
                start = start < 0 ? k : start;
            } else if (start >= 0) {
                traces.add(of(x, y, Thinning.kept(x, y, start, k - 1, TOLERANCE)));
                start = -1;
            }
        }
        return traces;
    }

    private static Trace of(double[] x, double[] y, int[] kept) {
        return new Trace(
                Arrays.stream(kept).mapToDouble(k -> x[k]).toArray(),
                Arrays.stream(kept).mapToDouble(k -> y[k]).toArray());
    }
}
