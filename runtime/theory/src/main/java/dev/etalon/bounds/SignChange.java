package dev.etalon.bounds;

/**
 * The place where an increasing function changes its sign, between two at which it has both: by secants, and every fourth time
 * by halves (the Illinois algorithm, safeguarded).
 */
final class SignChange {

    private double low;
    private double high;
    private double atLow;
    private double atHigh;
    private int looks;

    /** Which end moved last: −1 for the low one, 1 for the high one. */
    private int lastMoved;

    /**
     * @param atLow what the function is at {@code low}, negative
     * @param atHigh what it is at {@code high}, not negative
     */
    SignChange(double low, double atLow, double high, double atHigh) {
        this.low = low;
        this.high = high;
        this.atLow = atLow;
        this.atHigh = atHigh;
    }

    /** Where to look next; NaN once there is no double in between. */
    double next() {
        double secant = low - (high - low) * (atLow / (atHigh - atLow));
        double next = looks++ % 4 != 3 && secant > low && secant < high ? secant : low + (high - low) / 2;
        return next > low && next < high ? next : Double.NaN;
    }

    /** Takes in what the function is there. An end that stays twice counts half, so that the next secant comes nearer to it. */
    void narrow(double at, double there) {
        int moved = there < 0 ? -1 : 1;
        double kept = moved == lastMoved ? 0.5 : 1;
        if (moved < 0) {
            low = at;
            atLow = there;
            atHigh *= kept;
        } else {
            high = at;
            atHigh = there;
            atLow *= kept;
        }
        lastMoved = moved;
    }
}
