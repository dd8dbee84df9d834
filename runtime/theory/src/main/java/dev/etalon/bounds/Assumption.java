package dev.etalon.bounds;

/** What a theorem takes for granted. Only what concerns the rates can be checked; the rest is for its user to know. */
public enum Assumption {
    /** The expected loss L is convex. */
    CONVEX("the expected loss is convex"),
    /** The loss of every sample is convex: what a bound that holds on every path, not just on average, needs. */
    CONVEX_SAMPLES("the loss of every sample is convex"),
    /** Every θ_k is within D of the minimiser, as on a convex bounded domain of that diameter, projected on or not. */
    BOUNDED_DOMAIN("every iterate is within D of the minimiser"),
    /** {@code ‖g_k‖ ≤ G_k} on every path. */
    BOUNDED_GRADIENTS("no gradient is longer than G"),
    /** {@code E‖g_k‖² ≤ G_k²}. */
    MEAN_SQUARE_GRADIENTS("the mean square of the gradient norm is at most G²"),
    /** Samples are drawn independently, from one distribution, and each is used once. */
    INDEPENDENT_SAMPLES("samples are independent and identically distributed"),
    /** The rates are fixed before the run: none depends on the samples that were seen. */
    FIXED_RATES("the rates do not depend on the samples"),
    /** No iterate is projected back to a domain. */
    NOT_PROJECTED("iterates are not projected"),
    /** {@code η_{k+1} ≤ η_k} for every k. This one is checked. */
    NON_INCREASING("the rates do not increase");

    private final String statement;

    Assumption(String statement) {
        this.statement = statement;
    }

    /** In words, to follow "assumes that". */
    public String statement() {
        return statement;
    }
}
