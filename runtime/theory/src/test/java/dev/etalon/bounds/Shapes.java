package dev.etalon.bounds;

import java.util.function.LongToDoubleFunction;

/** The schedules that the theory's tables are about, with rates computed without cancellation. */
final class Shapes {

    private Shapes() {}

    static double[] of(String name, int steps) {
        LongToDoubleFunction shape = shape(name, steps);
        double[] rates = new double[steps];
        for (int k = 1; k <= steps; k++) {
            rates[k - 1] = shape.applyAsDouble(k);
        }
        return rates;
    }

    private static LongToDoubleFunction shape(String name, int steps) {
        double toGo = steps + 1.0;
        return switch (name) {
            case "constant" -> k -> 1;
            case "linear" -> k -> (toGo - k) / toGo;
            case "cosine" -> k -> square(Math.sin(Math.PI * (toGo - k) / (2 * toGo)));
            case "invsqrt" -> k -> 1 / Math.sqrt(k);
            case "inv" -> k -> 1.0 / k;
            case "poly2" -> k -> square((toGo - k) / toGo);
            case "exp" -> k -> Math.pow(0.01, (k - 1) / (steps - 1.0));
            case "wsd20" -> k -> Math.min(1, (toGo - k) / Math.round(0.2 * steps));
            case "warmlin" -> {
                long warmup = Math.max(1, Math.round(0.1 * steps));
                yield k -> k <= warmup ? (double) k / warmup : (toGo - k) / (toGo - warmup);
            }
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static double square(double x) {
        return x * x;
    }

    static double[] scaled(double[] rates, double factor) {
        double[] scaled = rates.clone();
        for (int k = 0; k < scaled.length; k++) {
            scaled[k] *= factor;
        }
        return scaled;
    }
}
