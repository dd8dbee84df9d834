package dev.etalon.losslaw;

import dev.etalon.exact.Functions;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * {@code (1 + t)^-p} as a sum of exponentials {@code sum_k weight_k e^(-node_k t)} for {@code 0 <= t <= horizon}: the
 * integral {@code 1/Gamma(p) int e^(p u - e^u (1 + t)) du} by the trapezoidal rule, whose error falls exponentially
 * with its step. About 100 nodes give 13 digits. A sum over the past against such a kernel takes one update of each
 * node a step.
 *
 * @param nodes the rates of the exponentials, increasing
 * @param weights positive, of sum {@code 1} within the tolerance
 */
record ExponentialSum(double[] nodes, double[] weights) {

    /**
     * @param power the exponent {@code p > 0}
     * @param horizon the largest {@code t}
     * @param tolerance the relative error that is allowed, from 1e-14 to 0.1
     */
    static ExponentialSum ofPower(double power, double horizon, double tolerance) {
        double digits = Functions.log(1 / tolerance);
        double step = Math.PI * Math.PI / (digits + 6);
        double lowest = -Functions.log1p(horizon) - (digits + 3) / power;
        double highest = Functions.log(digits + 3 * power + 10);
        int count = (int) Math.ceil((highest - lowest) / step) + 1;
        double[] nodes = IntStream.range(0, count)
                .mapToDouble(k -> Functions.exp(highest - (count - 1 - k) * step))
                .toArray();
        double[] weights = DoubleStream.of(nodes)
                .map(x -> Functions.exp(power * Functions.log(x) - x))
                .toArray();
        double sum = DoubleStream.of(weights).sum();
        return new ExponentialSum(
                nodes, DoubleStream.of(weights).map(weight -> weight / sum).toArray());
    }
}
