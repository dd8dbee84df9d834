package dev.etalon.bounds;

/**
 * Powers of two by which rates and norms are divided where their squares fall out of the doubles. Multiplying by them is
 * exact, and every bound is homogeneous in both.
 */
final class Scale {

    /** Within these squares of sums are numbers of full accuracy. */
    private static final double SMALLEST = 1e-280;

    private static final double LARGEST = 1e280;

    private static final int MOST = 1000;

    private Scale() {}

    /** Whether nothing of {@code sum}, of numbers or of their squares, has been lost. */
    static boolean isSafe(double sum) {
        return sum > SMALLEST && sum < LARGEST;
    }

    /** The power of two next below {@code value}, positive, but none whose inverse is not a double. */
    static double of(double value) {
        int exponent = (int) (Double.doubleToRawLongBits(value) >>> 52) - 1023;
        return powerOfTwo(Math.max(-MOST, Math.min(MOST, exponent)));
    }

    private static double powerOfTwo(int exponent) {
        return Double.longBitsToDouble((exponent + 1023L) << 52);
    }

    /** The largest number of a series; at least 0. */
    static double largest(Series series) {
        double[] block = new double[(int) Math.min(Block.SIZE, series.steps())];
        double largest = 0;
        for (long from = 0; from < series.steps(); from += block.length) {
            int count = (int) Math.min(block.length, series.steps() - from);
            series.read(from, block, count);
            for (int i = 0; i < count; i++) {
                largest = Math.max(largest, block[i]);
            }
        }
        return largest;
    }

    /** The least number of a series. */
    static double least(Series series) {
        double[] block = new double[(int) Math.min(Block.SIZE, series.steps())];
        double least = Double.POSITIVE_INFINITY;
        for (long from = 0; from < series.steps(); from += block.length) {
            int count = (int) Math.min(block.length, series.steps() - from);
            series.read(from, block, count);
            for (int i = 0; i < count; i++) {
                least = Math.min(least, block[i]);
            }
        }
        return least;
    }

    /** {@code √(a² + b²)} of numbers of at least 0 that are not both 0; infinite where one is. */
    static double hypotenuse(double a, double b) {
        double larger = Math.max(a, b);
        double ratio = larger < Double.POSITIVE_INFINITY ? Math.min(a, b) / larger : 0;
        return larger * Math.sqrt(1 + ratio * ratio);
    }

    /** A series divided by {@code unit}, a power of two. */
    static Series divided(Series series, double unit) {
        double factor = 1 / unit;
        return new Series() {
            @Override
            public long steps() {
                return series.steps();
            }

            @Override
            public void read(long from, double[] out, int count) {
                series.read(from, out, count);
                for (int i = 0; i < count; i++) {
                    out[i] *= factor;
                }
            }
        };
    }
}
