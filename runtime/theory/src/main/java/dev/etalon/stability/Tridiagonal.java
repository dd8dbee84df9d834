package dev.etalon.stability;

import dev.etalon.exact.Doubles;
import java.util.Arrays;

/**
 * The eigenvalues of a symmetric tridiagonal matrix and the last components of its unit eigenvectors, by the QL method
 * with implicit shifts (Golub and Van Loan, Matrix Computations, section 8.3).
 */
final class Tridiagonal {

    private final double[] values;
    private final double[] offDiagonal;
    private final double[] last;

    /** @param below the entries below the diagonal, of which the first {@code size - 1} count */
    Tridiagonal(double[] diagonal, double[] below, int size) {
        values = Arrays.copyOf(diagonal, size);
        offDiagonal = Arrays.copyOf(below, size);
        offDiagonal[size - 1] = 0;
        last = new double[size];
        last[size - 1] = 1;
        for (int k = 0; k < size; k++) {
            for (int end = splitAfter(k); end != k; end = splitAfter(k)) {
                sweep(k, end);
            }
        }
    }

    int size() {
        return values.length;
    }

    double eigenvalue(int k) {
        return values[k];
    }

    double lastComponent(int k) {
        return last[k];
    }

    int largest() {
        int found = 0;
        for (int k = 1; k < values.length; k++) {
            found = values[k] > values[found] ? k : found;
        }
        return found;
    }

    int smallest() {
        int found = 0;
        for (int k = 1; k < values.length; k++) {
            found = values[k] < values[found] ? k : found;
        }
        return found;
    }

    /** The first index from {@code k} on after which the matrix falls apart. */
    private int splitAfter(int k) {
        int end = k;
        while (end < values.length - 1) {
            double scale = Math.abs(values[end]) + Math.abs(values[end + 1]);
            if (Math.abs(offDiagonal[end]) <= Doubles.ulp(scale)) {
                break;
            }
            end++;
        }
        return end;
    }

    /** One implicit QL step on the rows {@code from} to {@code to}. */
    private void sweep(int from, int to) {
        double half = (values[from + 1] - values[from]) / (2 * offDiagonal[from]);
        double root = length(half, 1);
        double bulge = values[to] - values[from] + offDiagonal[from] / (half + Doubles.copySign(root, half));
        double sine = 1;
        double cosine = 1;
        double shift = 0;
        for (int k = to - 1; k >= from; k--) {
            double f = sine * offDiagonal[k];
            double b = cosine * offDiagonal[k];
            double length = length(f, bulge);
            offDiagonal[k + 1] = length;
            if (length == 0) {
                values[k + 1] -= shift;
                offDiagonal[to] = 0;
                return;
            }
            sine = f / length;
            cosine = bulge / length;
            double moved = values[k + 1] - shift;
            double mixed = (values[k] - moved) * sine + 2 * cosine * b;
            shift = sine * mixed;
            values[k + 1] = moved + shift;
            bulge = cosine * mixed - b;
            double upper = last[k + 1];
            last[k + 1] = sine * last[k] + cosine * upper;
            last[k] = cosine * last[k] - sine * upper;
        }
        values[from] -= shift;
        offDiagonal[from] = bulge;
        offDiagonal[to] = 0;
    }

    /** The length of the vector (a, b), without overflow in between. */
    private static double length(double a, double b) {
        double large = Math.max(Math.abs(a), Math.abs(b));
        double ratio = Math.min(Math.abs(a), Math.abs(b)) / large;
        return large == 0 ? 0 : large * Math.sqrt(1 + ratio * ratio);
    }
}
