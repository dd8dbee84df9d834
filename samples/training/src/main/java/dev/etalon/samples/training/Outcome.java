package dev.etalon.samples.training;

/**
 * What a training and its stopped and resumed twin came to.
 *
 * @param rates the rates that the framework used
 * @param sameWeights whether the resumed run ended with the weights of the uninterrupted one, in every bit
 * @param accuracy the share of flowers that the trained model names rightly
 */
public record Outcome(RateTable rates, boolean sameWeights, double accuracy) {

    @Override
    public String toString() {
        return rates + "weights of the stopped and resumed run: " + (sameWeights ? "equal" : "DIFFERENT")
                + "\naccuracy %.3f".formatted(accuracy);
    }
}
