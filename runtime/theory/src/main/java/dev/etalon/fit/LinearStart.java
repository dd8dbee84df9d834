package dev.etalon.fit;

/**
 * Where a fit begins: the best coefficients of at least 0 of a constant and of given columns, errors being relative to
 * what was measured.
 *
 * @param exponent of the signal that the columns were made with
 * @param coefficients of the constant and of the columns; positive, a hundredth of what is usual where 0 is best
 * @param error the sum of squared relative errors
 */
record LinearStart(double exponent, double[] coefficients, double error) {

    static LinearStart of(double[] measured, double exponent, double[]... columns) {
        int count = columns.length + 1;
        double[][] scaled = new double[measured.length][count];
        double[] usual = new double[count];
        for (int k = 0; k < measured.length; k++) {
            for (int c = 0; c < count; c++) {
                scaled[k][c] = (c == 0 ? 1 : columns[c - 1][k]) / measured[k];
                usual[c] += Math.abs(scaled[k][c]) / measured.length;
            }
        }
        double[] best = new double[count];
        double least = measured.length;
        for (int used = 1; used < 1 << count; used++) {
            double[] candidate = solve(scaled, used, count);
            double error = error(scaled, candidate);
            if (error < least) {
                least = error;
                best = candidate;
            }
        }
        for (int c = 0; c < count; c++) {
            best[c] = best[c] > 0 ? best[c] : 0.01 / Math.max(usual[c], 1e-300);
        }
        return new LinearStart(exponent, best, least);
    }

    /** Least squares in the used columns alone; all 0 where a coefficient is negative. */
    private static double[] solve(double[][] rows, int used, int count) {
        int[] chosen = new int[Integer.bitCount(used)];
        for (int c = 0, next = 0; c < count; c++) {
            if ((used >> c & 1) == 1) {
                chosen[next++] = c;
            }
        }
        double[][] normal = new double[chosen.length][chosen.length];
        double[] right = new double[chosen.length];
        for (double[] row : rows) {
            for (int i = 0; i < chosen.length; i++) {
                right[i] += row[chosen[i]];
                for (int j = 0; j < chosen.length; j++) {
                    normal[i][j] += row[chosen[i]] * row[chosen[j]];
                }
            }
        }
        double[] solution = Matrices.solve(normal, right);
        double[] coefficients = new double[count];
        if (solution != null) {
            for (int i = 0; i < chosen.length; i++) {
                if (!(solution[i] >= 0)) {
                    return new double[count];
                }
                coefficients[chosen[i]] = solution[i];
            }
        }
        return coefficients;
    }

    private static double error(double[][] rows, double[] coefficients) {
        double error = 0;
        for (double[] row : rows) {
            double rest = -1;
            for (int c = 0; c < row.length; c++) {
                rest += row[c] * coefficients[c];
            }
            error += rest * rest;
        }
        return error;
    }
}
