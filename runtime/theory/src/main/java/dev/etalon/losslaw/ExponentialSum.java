package dev.etalon.losslaw;

import dev.etalon.exact.Functions;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * {@code (1 + t)^-p} as a sum of exponentials {@code sum_k weight_k e^(-node_k t)} for {@code 0 <= t <= horizon}: the
 * integral {@code 1/Gamma(p) int e^(p u - e^u (1 + t)) du} by the trapezoidal rule, whose error falls exponentially
 * with its step. About 100 nodes give 13 digits. A sum over the past against such a kernel takes one update of each
 * node a step. Nodes that are too small for {@code e^(-node t)} to differ from 1 are one, at 0, so that a small {@code p}
 * needs no more of them.
 *
 * @param nodes the rates of the exponentials, increasing from 0
 * @param weights positive, of sum {@code 1} within the tolerance
 */
record ExponentialSum(double[] nodes, double[] weights) {

    /**
     * @param power the exponent {@code p > 0}, of which a step is the finer the larger it is: some hundred at most
     * @param horizon the largest {@code t}
     * @param tolerance the relative error that is allowed, from 1e-14 to 0.1
     */
    static ExponentialSum ofPower(double power, double horizon, double tolerance) {
        double digits = Functions.log(1 / tolerance);
        double step = step(power, digits);
        double lowest = -Functions.log1p(horizon) - digits - 3;
        double highest = Functions.log(digits + 3 * power + 10);
        int count = (int) Math.ceil((highest - lowest) / step) + 2;
        double[] logarithms = IntStream.range(0, count)
                .mapToDouble(k -> highest - (count - 1 - k) * step)
                .toArray();
        double[] nodes = DoubleStream.of(logarithms).map(Functions::exp).toArray();
        double[] weights = IntStream.range(0, count)
                .mapToDouble(k -> Functions.exp(power * logarithms[k] - nodes[k]))
                .toArray();
        nodes[0] = 0;
        weights[0] = Functions.exp(power * logarithms[0]) / -Functions.expm1(-power * step);
        double sum = DoubleStream.of(weights).sum();
        return new ExponentialSum(
                nodes, DoubleStream.of(weights).map(weight -> weight / sum).toArray());
    }

    /** So that the rule's relative error, {@code |Gamma(p + i omega)| / Gamma(p)} with {@code omega = 2 pi / step}, has the digits. */
    private static double step(double power, double digits) {
        double stretch = digits + 6;
        while (logError((int) Math.ceil(power), 2 * stretch / Math.PI) > -digits) {
            stretch++;
        }
        return Math.PI * Math.PI / stretch;
    }

    /** By {@code |Gamma(n + i omega)|^2 = pi omega / sinh(pi omega) prod_(k<n) (k^2 + omega^2)}. */
    private static double logError(int power, double frequency) {
        double square = Functions.log(2 * Math.PI * frequency) - Math.PI * frequency;
        for (int k = 1; k < power; k++) {
            square += Functions.log1p(frequency / k * (frequency / k));
        }
        return square / 2;
    }
}
