package dev.etalon.tables;

import dev.etalon.core.Law;
import dev.etalon.exact.DoubleDouble;
import dev.etalon.exact.Elementary;
import dev.etalon.exact.Share;
import java.util.List;

/** The shape g of each law: chapter "Moves: from one value to another" of the language reference. */
final class Shapes {

    private static final DoubleDouble TWO = DoubleDouble.of(2.0);

    private Shapes() {}

    /** How far a move has got, g and 1 - g: both to full relative accuracy. */
    @FunctionalInterface
    interface Shape {

        /**
         * @param t the steps since the start
         * @param v the steps until the end; {@code t + v} is the length
         */
        Share at(DoubleDouble t, DoubleDouble v);
    }

    /** Both ends, each with its weight: where they have one sign, nothing cancels. */
    record Weighted(DoubleDouble from, DoubleDouble to, Shape shape) implements Curve.Values {
        @Override
        public DoubleDouble at(DoubleDouble t, DoubleDouble v) {
            if (v.signum() <= 0 || t.signum() <= 0) {
                return v.signum() <= 0 ? to : from;
            }
            Share g = shape.at(t, v);
            return from.times(g.rest()).plus(to.times(g.part()));
        }
    }

    /** What a shape has gone, or what is left. */
    record Half(Shape shape, boolean rest) implements Curve.Values {
        @Override
        public DoubleDouble at(DoubleDouble t, DoubleDouble v) {
            Share g = shape.at(t, v);
            return rest ? g.rest() : g.part();
        }
    }

    /**
     * The shape of a law.
     *
     * @param arguments in the order of {@link Law#parameters()}
     * @throws IllegalArgumentException if it is {@linkplain Law#isOfOneSign() of one sign}: its shape depends on where it starts and
     *     ends
     */
    static Shape of(Law law, List<DoubleDouble> arguments, long steps) {
        DoubleDouble perStep = DoubleDouble.ONE.dividedBy(DoubleDouble.of(steps));
        return switch (law) {
            case LINEAR, COSINE, POLYNOMIAL, POWER, SQRT, SQUARE, HALVING, REX -> new OfLaw(law, arguments, perStep);
            case EXPONENTIAL, HARMONIC ->
                throw new IllegalArgumentException("its shape depends on where it starts and ends");
            case SIGMOID -> sigmoid(arguments.get(0).abs(), arguments.get(1), perStep);
            case LOG -> new Logarithmic(Elementary.log1p(DoubleDouble.of(steps)));
            case HYPERBOLIC -> hyperbolic(arguments.get(0), DoubleDouble.of(steps), perStep);
        };
    }

    /** A law that works out all it does from the share. */
    private record OfLaw(Law law, List<DoubleDouble> arguments, DoubleDouble perStep) implements Shape {
        @Override
        public Share at(DoubleDouble t, DoubleDouble v) {
            Share u = share(t, v, perStep);
            return switch (law) {
                case LINEAR -> u;
                case COSINE ->
                    u.pow(arguments.get(1))
                            .halfWave()
                            .flipped()
                            .pow(arguments.get(0))
                            .flipped();
                case POLYNOMIAL ->
                    u.pow(arguments.get(1)).flipped().pow(arguments.get(0)).flipped();
                case POWER -> u.pow(arguments.get(0));
                case SQRT -> u.pow(DoubleDouble.HALF);
                case SQUARE -> u.pow(TWO);
                case HALVING -> halving(u);
                case REX -> rex(u);
                case EXPONENTIAL, HARMONIC, SIGMOID, LOG, HYPERBOLIC -> throw new IllegalStateException(law.id());
            };
        }
    }

    private static Share share(DoubleDouble t, DoubleDouble v, DoubleDouble perStep) {
        return new Share(t.times(perStep), v.times(perStep));
    }

    /** g = 2 - 2 · 0.5^u, and 1 - g = 2^(1 - u) - 1. */
    private static Share halving(Share u) {
        DoubleDouble fallen = Elementary.expm1(u.part().times(DoubleDouble.LN2).negate());
        return new Share(fallen.scaled(1).negate(), Elementary.expm1(u.rest().times(DoubleDouble.LN2)));
    }

    /** 1 - g = (1 - u)/(1 - u/2). */
    private static Share rex(Share u) {
        DoubleDouble divisor = DoubleDouble.ONE.plus(u.rest());
        return new Share(u.part().dividedBy(divisor), u.rest().scaled(1).dividedBy(divisor));
    }

    /**
     * With s(a) - s(b) = sinh(k(a - b)/2) / (2 cosh(k(a - c)/2) cosh(k(b - c)/2)), g is
     * sinh(ku/2) cosh(k(1 - c)/2) / (cosh(k(u - c)/2) sinh(k/2)): a product, in which nothing cancels. Of each factor
     * the largest exponential is taken out, so that none overflows. The same shape belongs to -k.
     */
    private static Shape sigmoid(DoubleDouble k, DoubleDouble center, DoubleDouble perStep) {
        if (k.signum() == 0) {
            return new OfLaw(Law.LINEAR, List.of(), perStep);
        }
        DoubleDouble fromEnd = DoubleDouble.ONE.minus(center).abs();
        DoubleDouble fromStart = center.abs();
        DoubleDouble whole = Elementary.expm1(k.negate()).negate();
        DoubleDouble rising = onePlusExp(k.times(fromEnd)).dividedBy(whole);
        DoubleDouble falling = onePlusExp(k.times(fromStart)).dividedBy(whole);
        return new Sigmoid(k, center, fromStart, fromEnd, rising, falling, perStep);
    }

    /** With the factors that are the same everywhere. */
    private record Sigmoid(
            DoubleDouble k,
            DoubleDouble center,
            DoubleDouble fromStart,
            DoubleDouble fromEnd,
            DoubleDouble rising,
            DoubleDouble falling,
            DoubleDouble perStep)
            implements Shape {
        @Override
        public Share at(DoubleDouble t, DoubleDouble v) {
            Share u = share(t, v, perStep);
            DoubleDouble away = u.part().minus(center).abs();
            DoubleDouble divisor = onePlusExp(k.times(away));
            DoubleDouble lost = DoubleDouble.ONE.plus(away);
            DoubleDouble part =
                    sinhRatio(k, u.part(), fromEnd.minus(lost)).times(rising).dividedBy(divisor);
            return part.high() < 0.75
                    ? Share.of(part)
                    : Share.of(sinhRatio(k, u.rest(), fromStart.minus(lost))
                                    .times(falling)
                                    .dividedBy(divisor))
                            .flipped();
        }
    }

    private static DoubleDouble onePlusExp(DoubleDouble x) {
        return DoubleDouble.ONE.plus(Elementary.exp(x.negate()));
    }

    /** {@code (1 - e^(-k x)) e^(k (x + exponent) / 2)}. */
    private static DoubleDouble sinhRatio(DoubleDouble k, DoubleDouble x, DoubleDouble exponent) {
        DoubleDouble scale = Elementary.exp(k.times(x.plus(exponent)).scaled(-1));
        return Elementary.expm1(k.times(x).negate()).negate().times(scale);
    }

    /**
     * g = log(1 + t)/log(1 + steps), and 1 - g = log(1 + v/(1 + t))/log(1 + steps).
     *
     * @param whole the divisor
     */
    private record Logarithmic(DoubleDouble whole) implements Shape {
        @Override
        public Share at(DoubleDouble t, DoubleDouble v) {
            DoubleDouble rest = Elementary.log1p(v.dividedBy(DoubleDouble.ONE.plus(t)));
            return new Share(Elementary.log1p(t).dividedBy(whole), rest.dividedBy(whole));
        }
    }

    /** (1 - g)² = (1 - u)(2 - r(1 + u))/(2 - r), and 1 - (1 - g)² = u(2 - r u)/(2 - r), with r = steps / bound. */
    private static Shape hyperbolic(DoubleDouble bound, DoubleDouble steps, DoubleDouble perStep) {
        DoubleDouble r = steps.dividedBy(bound);
        DoubleDouble spare = bound.minus(steps).dividedBy(bound).scaled(1);
        DoubleDouble whole = TWO.minus(r);
        return new Hyperbolic(r, spare, whole, perStep);
    }

    /** With {@code 2(1 - r)} and {@code 2 - r}. */
    private record Hyperbolic(DoubleDouble r, DoubleDouble spare, DoubleDouble whole, DoubleDouble perStep)
            implements Shape {
        @Override
        public Share at(DoubleDouble t, DoubleDouble v) {
            Share u = share(t, v, perStep);
            DoubleDouble rest = u.rest().times(spare.plus(r.times(u.rest()))).dividedBy(whole);
            DoubleDouble part = u.part().times(TWO.minus(r.times(u.part()))).dividedBy(whole);
            return new Share(rest, part).pow(DoubleDouble.HALF).flipped();
        }
    }
}
