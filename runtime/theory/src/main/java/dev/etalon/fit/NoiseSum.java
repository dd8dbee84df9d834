package dev.etalon.fit;

import dev.etalon.exact.Functions;

/**
 * {@code sum_k eta_k^2 (1 + kappa (S - S_k))^-p} at each measurement of a run, with its derivatives by {@code ln kappa}
 * and p: the integral {@code (1 + t)^-p = 1/Gamma(p) int e^(p u - e^u (1 + t)) du} by the trapezoidal rule, so that each
 * node's sum over the past is carried along by one factor a step.
 *
 * <p>Nodes are a third of a doubling apart: of the factors {@code e^(-x kappa eta)} three are computed, and the others
 * follow by squaring. What is kept is {@code 1 - e^(-y) = q}, for which {@code q(2y) = q(y) (2 - q(y))} loses nothing.
 */
final class NoiseSum {

    private static final int PER_DOUBLING = 3;
    private static final double DIGITS = 30;

    private final double unit;
    private final LawRun run;
    private final double[] nodes;
    private final double[] weights;
    private final double[] weightSlopes;
    private final double[] forgotten;
    private final double[] held;
    private final double[] aged;

    NoiseSum(double unit, double memory, LawRun run) {
        this.unit = unit;
        this.run = run;
        double step = Functions.log(2) / PER_DOUBLING;
        double longest = unit * run.times()[run.size() - 1];
        double lowest = -Functions.log1p(longest) - (DIGITS + 3) / memory;
        double highest = Functions.log(DIGITS + 3 * memory + 10);
        int count = (int) Math.ceil((highest - lowest) / step) + 1;
        nodes = new double[count];
        weights = new double[count];
        weightSlopes = new double[count];
        forgotten = new double[count];
        held = new double[count];
        aged = new double[count];
        double sum = 0;
        double logarithms = 0;
        for (int k = 0; k < count; k++) {
            nodes[k] = k < PER_DOUBLING ? Functions.exp(lowest + k * step) : 2 * nodes[k - PER_DOUBLING];
            double logarithm = lowest + k * step;
            weights[k] = Functions.exp(memory * logarithm - nodes[k]);
            sum += weights[k];
            logarithms += weights[k] * logarithm;
        }
        for (int k = 0; k < count; k++) {
            weights[k] /= sum;
            weightSlopes[k] = weights[k] * (lowest + k * step - logarithms / sum);
        }
    }

    /** The sum and its two derivatives at each measurement. */
    double[][] values() {
        double[][] values = new double[run.size()][];
        double before = Double.NaN;
        for (int step = 0, next = 0; next < values.length; step++) {
            double rate = run.rates()[step];
            if (rate != before) {
                forget(unit * rate);
                before = rate;
            }
            advance(rate);
            if (run.steps()[next] == step) {
                values[next++] = value();
            }
        }
        return values;
    }

    private void forget(double age) {
        for (int k = 0; k < PER_DOUBLING; k++) {
            forgotten[k] = -Functions.expm1(-nodes[k] * age);
        }
        for (int k = PER_DOUBLING; k < nodes.length; k++) {
            double q = forgotten[k - PER_DOUBLING];
            forgotten[k] = q * (2 - q);
        }
    }

    private void advance(double rate) {
        double square = rate * rate;
        for (int k = 0; k < nodes.length; k++) {
            double older = aged[k] + rate * held[k];
            aged[k] = older - older * forgotten[k];
            held[k] = held[k] - held[k] * forgotten[k] + square;
        }
    }

    private double[] value() {
        double value = 0;
        double byUnit = 0;
        double byMemory = 0;
        for (int k = 0; k < nodes.length; k++) {
            value += weights[k] * held[k];
            byUnit -= weights[k] * nodes[k] * unit * aged[k];
            byMemory += weightSlopes[k] * held[k];
        }
        return new double[] {value, byUnit, byMemory};
    }
}
