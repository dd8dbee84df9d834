package dev.etalon.numeric;

/**
 * A number from 0 to 1 and what is left of 1, both to full relative accuracy: what a subtraction from 1 would lose near
 * either end.
 */
record Share(DoubleDouble part, DoubleDouble rest) {

    private static final DoubleDouble TWO = DoubleDouble.of(2.0);

    /** 1 minus this. */
    Share flipped() {
        return new Share(rest, part);
    }

    /** This to a positive power. */
    Share pow(DoubleDouble power) {
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
        return new Share(Elementary.exp(log), Elementary.expm1(log).negate());
    }

    /** {@code sin²(π/2 · this)}: half a wave of a cosine, from 0 to 1. */
    Share halfWave() {
        DoubleDouble sine = Elementary.sinPi(part.scaled(-1));
        DoubleDouble cosine = Elementary.sinPi(rest.scaled(-1));
        return new Share(sine.times(sine), cosine.times(cosine));
    }

    private DoubleDouble log() {
        return part.high() < 0.5 ? Elementary.log(part) : Elementary.log1p(rest.negate());
    }
}
