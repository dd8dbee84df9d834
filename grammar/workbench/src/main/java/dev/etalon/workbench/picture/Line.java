package dev.etalon.workbench.picture;

/**
 * A curve of a picture.
 *
 * @param name what it is called in the legend
 * @param steps where its points are, not falling
 * @param values its points
 * @param low the lower edge of the band around it, or the values themselves where it has none
 * @param high the upper edge of the band around it
 */
public record Line(String name, double[] steps, double[] values, double[] low, double[] high) {

    /** A curve without a band. */
    public static Line of(String name, double[] steps, double[] values) {
        return new Line(name, steps, values, values, values);
    }

    boolean hasBand() {
        return low != values;
    }
}
