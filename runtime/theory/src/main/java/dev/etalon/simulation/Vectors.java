package dev.etalon.simulation;

import dev.etalon.arguments.Arguments;

/**
 * Sums over arrays in an order that depends on the length alone, so that the same numbers give the same bits on every
 * machine. The orders, interleaved partial sums, are those that processors do in parallel.
 */
public final class Vectors {

    /** Below this length one sum is ready before eight are added up. */
    private static final int SHORT = 16;

    /** From this length on a loop over running sums pays, which compilers vectorise. */
    private static final int MEDIUM = 96;

    /** Beyond this length the running sums would not stay in the nearest caches. */
    private static final int LONG = 8192;

    /** The number of running sums: more than a compiler unrolls a loop, so that no step of it waits for another. */
    private static final int STRIDE = 32;

    private static final ThreadLocal<double[]> RUNNING_SUMS = ThreadLocal.withInitial(() -> new double[LONG]);

    private Vectors() {}

    /**
     * The inner product of {@code a} and {@code b}.
     *
     * @throws IllegalArgumentException if they are not of one length
     */
    public static double dot(double[] a, double[] b) {
        Arguments.sameLength("a", a, "b", b);
        if (a.length < SHORT) {
            return plain(a, b);
        }
        return a.length < MEDIUM || a.length > LONG ? interleaved(a, b) : running(a, b, RUNNING_SUMS.get());
    }

    private static double plain(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }

    /** Ends with the sums of every 32nd product in the last 32 places of {@code sums}. */
    private static double running(double[] a, double[] b, double[] sums) {
        int n = a.length;
        for (int k = 0; k < STRIDE; k++) {
            sums[k] = a[k] * b[k];
        }
        for (int k = STRIDE; k < n; k++) {
            sums[k] = a[k] * b[k] + sums[k - STRIDE];
        }
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        for (int k = n - STRIDE; k < n; k += 4) {
            s0 += sums[k];
            s1 += sums[k + 1];
            s2 += sums[k + 2];
            s3 += sums[k + 3];
        }
        return (s0 + s1) + (s2 + s3);
    }

    private static double interleaved(double[] a, double[] b) {
        int n = a.length;
        int whole = n & ~7;
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        double s4 = 0;
        double s5 = 0;
        double s6 = 0;
        double s7 = 0;
        for (int k = 0; k < whole; k += 8) {
            s0 += a[k] * b[k];
            s1 += a[k + 1] * b[k + 1];
            s2 += a[k + 2] * b[k + 2];
            s3 += a[k + 3] * b[k + 3];
            s4 += a[k + 4] * b[k + 4];
            s5 += a[k + 5] * b[k + 5];
            s6 += a[k + 6] * b[k + 6];
            s7 += a[k + 7] * b[k + 7];
        }
        double sum = ((s0 + s1) + (s2 + s3)) + ((s4 + s5) + (s6 + s7));
        for (int k = whole; k < n; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }

    /** The Euclidean norm. */
    public static double norm(double[] a) {
        return Math.sqrt(dot(a, a));
    }

    /**
     * The square of the Euclidean distance between {@code a} and {@code b}.
     *
     * @throws IllegalArgumentException if they are not of one length
     */
    public static double squaredDistance(double[] a, double[] b) {
        Arguments.sameLength("a", a, "b", b);
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            double difference = a[k] - b[k];
            sum += difference * difference;
        }
        return sum;
    }

    /**
     * Adds {@code factor * x} to {@code y}.
     *
     * @throws IllegalArgumentException if they are not of one length
     */
    public static void add(double factor, double[] x, double[] y) {
        Arguments.sameLength("x", x, "y", y);
        for (int k = 0; k < y.length; k++) {
            y[k] += factor * x[k];
        }
    }

    /** Adds {@code factor * (weight * x)} to {@code y}. */
    static void add(double factor, double weight, double[] x, double[] y) {
        for (int k = 0; k < y.length; k++) {
            y[k] += factor * (weight * x[k]);
        }
    }

    /** Multiplies {@code x} by {@code factor}. */
    public static void scale(double factor, double[] x) {
        for (int k = 0; k < x.length; k++) {
            x[k] *= factor;
        }
    }
}
