package dev.etalon.simulation;

import java.io.Serializable;

/**
 * Shortens gradients: first each coordinate to {@code [-value, value]}, then the whole to a norm of at most {@code norm}.
 *
 * @param value the largest coordinate, positive; infinite for no limit
 * @param norm the largest Euclidean norm, positive; infinite for no limit
 */
public record Clip(double value, double norm) implements Serializable {

    /** No limit. */
    public static final Clip NONE = new Clip(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

    /** @throws IllegalArgumentException if one of them is not positive */
    public Clip {
        if (!(value > 0)) {
            throw new IllegalArgumentException("value is positive, not " + value);
        }
        if (!(norm > 0)) {
            throw new IllegalArgumentException("norm is positive, not " + norm);
        }
    }

    /** A limit for each coordinate. */
    public static Clip byValue(double value) {
        return new Clip(value, Double.POSITIVE_INFINITY);
    }

    /** A limit for the norm. */
    public static Clip byNorm(double norm) {
        return new Clip(Double.POSITIVE_INFINITY, norm);
    }

    /** @param length the norm of {@code gradient} */
    void apply(double[] gradient, double length) {
        double known = length;
        if (value < Double.POSITIVE_INFINITY) {
            for (int j = 0; j < gradient.length; j++) {
                gradient[j] = Math.min(Math.max(gradient[j], -value), value);
            }
            known = Vectors.norm(gradient);
        }
        if (known > norm) {
            Vectors.scale(norm / known, gradient);
        }
    }
}
