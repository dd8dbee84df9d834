package dev.etalon.samples.simulation;

import java.util.Locale;

/**
 * A number that was published or derived, and what we get.
 *
 * @param tolerance how far the two may be apart, by rounding of what was published
 */
record Headline(String claim, String setting, double published, double ours, double tolerance) {

    boolean holds() {
        return Math.abs(ours - published) <= tolerance;
    }

    @Override
    public String toString() {
        String verdict = holds() ? "ok" : "DIFFERS";
        return String.format(Locale.ROOT, "%-4s %-58s %14.7g %14.7g  %s", claim, setting, published, ours, verdict);
    }
}
