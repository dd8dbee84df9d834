package dev.etalon.bounds;

import java.util.Arrays;

/**
 * A general-purpose optimiser: projected gradient descent with an accepted-step rule, on the logarithms of the rates.
 */
final class Minimizer {

    private Minimizer() {}

    /** Rates of at most {@code cap} that nearly minimise the last-iterate bound. */
    static double[] minimize(int steps, double cap, Setting setting) {
        double[] x = new double[steps];
        Arrays.fill(x, Math.log(Math.min(cap, 0.3)));
        double value = value(x, setting);
        double[] momentum = x.clone();
        double step = 1;
        double weight = 1;
        for (int round = 0; round < 5_000; round++) {
            double[] gradient = gradient(momentum, setting);
            double[] next = moved(momentum, gradient, step, cap);
            while (value(next, setting) > value(momentum, setting) - decrease(momentum, next, step) && step > 1e-12) {
                step /= 2;
                next = moved(momentum, gradient, step, cap);
            }
            // Nesterov's extrapolation, restarted where it leads up.
            double nextValue = value(next, setting);
            if (!(nextValue <= value)) {
                momentum = x.clone();
                weight = 1;
                continue;
            }
            double nextWeight = (1 + Math.sqrt(1 + 4 * weight * weight)) / 2;
            for (int k = 0; k < steps; k++) {
                momentum[k] = Math.min(Math.log(cap), next[k] + (weight - 1) / nextWeight * (next[k] - x[k]));
            }
            weight = nextWeight;
            step *= 1.05;
            x = next;
            value = nextValue;
        }
        return exp(x);
    }

    private static double decrease(double[] from, double[] to, double step) {
        double squares = 0;
        for (int k = 0; k < from.length; k++) {
            squares += (to[k] - from[k]) * (to[k] - from[k]);
        }
        return 1e-4 * squares / step;
    }

    private static double[] moved(double[] x, double[] gradient, double step, double cap) {
        double[] moved = x.clone();
        for (int k = 0; k < x.length; k++) {
            double by = Math.max(-1, Math.min(1, step * gradient[k]));
            moved[k] = Math.min(Math.log(cap), x[k] - by);
        }
        return moved;
    }

    private static double value(double[] x, Setting setting) {
        return Bound.LAST_ITERATE.evaluate(exp(x), setting).value();
    }

    private static double[] gradient(double[] x, Setting setting) {
        double[] rates = exp(x);
        double[] gradient = Bound.LAST_ITERATE.gradient(rates, setting);
        for (int k = 0; k < x.length; k++) {
            gradient[k] *= rates[k];
        }
        return gradient;
    }

    private static double[] exp(double[] x) {
        return Arrays.stream(x).map(Math::exp).toArray();
    }
}
