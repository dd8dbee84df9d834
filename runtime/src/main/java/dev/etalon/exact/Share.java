package dev.etalon.exact;

/**
 * A number from 0 to 1 and what is left of 1, both to full relative accuracy: what a subtraction from 1 would lose near
 * either end.
 */
public record Share(DoubleDouble part, DoubleDouble rest) {

    private static final DoubleDouble TWO = DoubleDouble.of(2.0);

    /** The share that is not much more than a half, so that what is left of 1 loses nothing. */
    public static Share of(DoubleDouble part) {
        return new Share(part, DoubleDouble.ONE.minus(part));
    }

    /** 1 minus this. */
    public Share flipped() {
        return new Share(rest, part);
    }

    /** This to a positive power. */
    public Share pow(DoubleDouble power) {
        if (power.equals(DoubleDouble.ONE)) {
            return this;
        }
        if (power.equals(TWO)) {
            return new Share(part.times(part), rest.times(DoubleDouble.ONE.plus(part)));
        }
        if (power.equals(DoubleDouble.HALF)) {
            DoubleDouble root = part.sqrt();
            return new Share(root, rest.dividedBy(DoubleDouble.ONE.plus(root)));
        }
        DoubleDouble log = power.times(log());
        return log.high() < -0.5
                ? of(Elementary.exp(log))
                : of(Elementary.expm1(log).negate()).flipped();
    }

    /** {@code sin²(π/2 · this)}: half a wave of a cosine, from 0 to 1. */
    public Share halfWave() {
        if (part.compareTo(rest) > 0) {
            return flipped().halfWave().flipped();
        }
        DoubleDouble sine = Elementary.sinPi(part.scaled(-1));
        return of(sine.times(sine));
    }

    private DoubleDouble log() {
        return part.high() < 0.5 ? Elementary.log(part) : Elementary.log1p(rest.negate());
    }
}
