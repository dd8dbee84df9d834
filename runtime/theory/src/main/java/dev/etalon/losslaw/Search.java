package dev.etalon.losslaw;

import dev.etalon.exact.Functions;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;

/** Searches over one positive number on a logarithmic scale. */
final class Search {

    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    private Search() {}

    /**
     * The boundary of {@code below}, true left of it and false right of it, between {@code low} and {@code high}, to
     * the last bit.
     */
    static double boundary(DoublePredicate below, double low, double high) {
        double left = low;
        double right = high;
        while (true) {
            double middle = right > 4 * left ? Math.sqrt(left) * Math.sqrt(right) : left + (right - left) / 2;
            if (!(left < middle && middle < right)) {
                return left;
            }
            if (below.test(middle)) {
                left = middle;
            } else {
                right = middle;
            }
        }
    }

    /** A minimiser of {@code f}, which falls and then rises between {@code low} and {@code high}, to about 1e-8. */
    static double minimiser(DoubleUnaryOperator f, double low, double high) {
        double left = Functions.log(low);
        double right = Functions.log(high);
        double inner = right - GOLDEN * (right - left);
        double outer = left + GOLDEN * (right - left);
        double atInner = f.applyAsDouble(Functions.exp(inner));
        double atOuter = f.applyAsDouble(Functions.exp(outer));
        while (right - left > 1e-8) {
            if (atInner <= atOuter) {
                right = outer;
                outer = inner;
                atOuter = atInner;
                inner = right - GOLDEN * (right - left);
                atInner = f.applyAsDouble(Functions.exp(inner));
            } else {
                left = inner;
                inner = outer;
                atInner = atOuter;
                outer = left + GOLDEN * (right - left);
                atOuter = f.applyAsDouble(Functions.exp(outer));
            }
        }
        return Functions.exp((left + right) / 2);
    }
}
