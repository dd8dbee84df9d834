package dev.etalon.language.reference;

/**
 * What a duration comes to before it is rounded.
 *
 * @param steps the exact number of steps
 * @param tokens what is to be added in tokens of a batch that grows, which depends on where it begins
 * @param samples the same in samples
 * @param shared whether percent, tokens or samples are in it: then boundaries are rounded
 * @param rounded whether it is rounded at all
 */
record Amount(Q steps, Q tokens, Q samples, boolean shared, boolean rounded) {

    static Amount of(Q steps) {
        return new Amount(steps, Q.ZERO, Q.ZERO, false, false);
    }

    Amount plus(Amount other) {
        return new Amount(
                steps.plus(other.steps),
                tokens.plus(other.tokens),
                samples.plus(other.samples),
                shared || other.shared,
                rounded || other.rounded);
    }

    Amount times(Q factor) {
        return new Amount(steps.times(factor), tokens.times(factor), samples.times(factor), shared, rounded);
    }

    boolean depends() {
        return !tokens.isZero() || !samples.isZero();
    }
}
