package dev.etalon.tables;

import dev.etalon.core.Law;
import dev.etalon.exact.DoubleDouble;
import dev.etalon.exact.Doubles;
import dev.etalon.exact.Elementary;
import dev.etalon.exact.Share;
import java.util.List;
import java.util.Optional;

/**
 * What a bounded piece of a schedule can be, as a function of real time that is accurate from either end. Times and
 * lengths are in steps.
 */
public sealed interface Curve {

    /** The values of a curve, within about 1e-29 relative. */
    @FunctionalInterface
    interface Values {

        /**
         * @param t the time since the start, at least 0
         * @param v the time until the end, at least 0; {@code t + v} is the length
         */
        DoubleDouble at(DoubleDouble t, DoubleDouble v);

        /** The rows of a half of it, which are looked for unless it is known what they are. */
        default HalfCurve.Rows rows(HalfCurve half) {
            return half.searched();
        }

        /** Whether the value falls to 0 as the square of the distance from an end, or as a higher whole power. */
        default boolean fallsSmoothly(DoubleDouble length, boolean toEnd) {
            return HalfCurve.fallsSmoothly(this, length, toEnd);
        }
    }

    /** The length. */
    long steps();

    /** The curve's values: what is worth computing once has been. */
    Values values();

    /** Whether it is constant. */
    default boolean isFlat() {
        return false;
    }

    /** Whether it is constant or a straight line. */
    default boolean isStraight() {
        return isFlat();
    }

    /** The formula that it may be evaluated by. */
    default Optional<Formula> formula() {
        return Optional.empty();
    }

    /** A magnitude to whose unit in the last place values need be exact; 0 where they must be to their own. */
    default double scale() {
        return 0;
    }

    /** The value at {@code t} after the start. */
    default DoubleDouble afterStart(DoubleDouble t) {
        return values().at(t, DoubleDouble.of(steps()).minus(t));
    }

    /** The value at {@code v} before the end. */
    default DoubleDouble beforeEnd(DoubleDouble v) {
        return values().at(DoubleDouble.of(steps()).minus(v), v);
    }

    /** One value, for however long. */
    record Flat(DoubleDouble value) implements Curve {
        @Override
        public long steps() {
            return 0;
        }

        @Override
        public Values values() {
            return (t, v) -> value;
        }

        @Override
        public DoubleDouble afterStart(DoubleDouble t) {
            return value;
        }

        @Override
        public DoubleDouble beforeEnd(DoubleDouble v) {
            return value;
        }

        @Override
        public boolean isFlat() {
            return true;
        }
    }

    /** More than what a table holds, and so little that differences are finite. */
    double LARGE = 0x1p980;

    /** What is beyond the doubles is not asked for, but a row that is not to be used may reach there. */
    private static DoubleDouble finite(DoubleDouble value) {
        return Math.abs(value.high()) > LARGE ? DoubleDouble.of(Doubles.copySign(LARGE, value.high())) : value;
    }

    /** {@code 2^spare} times a value, likewise. */
    private static DoubleDouble finite(DoubleDouble value, int spare) {
        boolean isLarge = value.signum() != 0 && value.exponent() + spare >= 980;
        return isLarge
                ? finite(DoubleDouble.of(Doubles.copySign(Double.MAX_VALUE, value.high())))
                : value.scaled(spare);
    }

    /**
     * {@code from + (to - from) · g(t / steps)}.
     *
     * @param arguments the law's own, in the order of {@link Law#parameters()}
     * @param fromSpare the power of two that {@code from} lacks, where it would be beyond the doubles with it; or 0
     * @param toSpare likewise
     */
    record Move(
            Law law,
            List<DoubleDouble> arguments,
            DoubleDouble from,
            DoubleDouble to,
            long steps,
            int fromSpare,
            int toSpare)
            implements Curve {
        public Move {
            arguments = List.copyOf(arguments);
        }

        /** Between two ends that are within the doubles. */
        public Move(Law law, List<DoubleDouble> arguments, DoubleDouble from, DoubleDouble to, long steps) {
            this(law, arguments, from, to, steps, 0, 0);
        }

        @Override
        public DoubleDouble afterStart(DoubleDouble t) {
            boolean isOver = DoubleDouble.of(steps).compareTo(t) <= 0;
            return isOver ? atEnd() : t.signum() <= 0 ? atStart() : Curve.super.afterStart(t);
        }

        @Override
        public DoubleDouble beforeEnd(DoubleDouble v) {
            return v.signum() <= 0 ? atEnd() : Curve.super.beforeEnd(v);
        }

        private DoubleDouble atStart() {
            return fits() ? from : finite(from.scaled(fromSpare));
        }

        private DoubleDouble atEnd() {
            return fits() ? to : finite(to.scaled(toSpare));
        }

        /** Whether both ends are within the doubles. */
        boolean fits() {
            return fromSpare == 0 && toSpare == 0;
        }

        @Override
        public Values values() {
            if (law == Law.COSINE && fits() && isPlain()) {
                return new CosineValues(from, to, steps);
            }
            if (law == Law.LINEAR && fits()) {
                return new StraightValues(from, to, DoubleDouble.ONE.dividedBy(DoubleDouble.of(steps)));
            }
            if (!law.isOfOneSign() && fits()) {
                return new Shapes.Weighted(from, to, Shapes.of(law, arguments, steps));
            }
            Values inside = switch (law) {
                case EXPONENTIAL -> geometric();
                case HARMONIC -> harmonic();
                default -> weighted(Shapes.of(law, arguments, steps));
            };
            return new Inside(this, inside);
        }

        /** Those between the ends, which are what they are. */
        private record Inside(Move move, Values values) implements Values {
            @Override
            public DoubleDouble at(DoubleDouble t, DoubleDouble v) {
                if (v.signum() <= 0 || t.signum() <= 0) {
                    return v.signum() <= 0 ? move.atEnd() : move.atStart();
                }
                DoubleDouble value = values.at(t, v);
                return move.fits() ? value : finite(value);
            }
        }

        /** Whether all arguments are 1. */
        private boolean isPlain() {
            for (DoubleDouble argument : arguments) {
                if (!argument.equals(DoubleDouble.ONE)) {
                    return false;
                }
            }
            return true;
        }

        private Values weighted(Shapes.Shape shape) {
            return (t, v) -> {
                Share g = shape.at(t, v);
                return finite(from.times(g.rest()), fromSpare).plus(finite(to.times(g.part()), toSpare));
            };
        }

        private Values geometric() {
            DoubleDouble logRatio = Elementary.log(to.abs()).minus(Elementary.log(from.abs()));
            return new Exponential(from, to, logRatio, steps).values();
        }

        /** From the smaller end, beside which nothing cancels, overflows, or is lost where the other is far larger. */
        private Values harmonic() {
            DoubleDouble perStep = DoubleDouble.ONE.dividedBy(DoubleDouble.of(steps));
            boolean rises = fromSpare == 0 && (toSpare > 0 || from.abs().compareTo(to.abs()) <= 0);
            DoubleDouble ratio = rises
                    ? from.dividedBy(to).scaled(-toSpare)
                    : to.dividedBy(from).scaled(-fromSpare);
            return new HarmonicValues(rises ? from : to, ratio, perStep, rises);
        }

        @Override
        public boolean isStraight() {
            return law == Law.LINEAR;
        }

        @Override
        public Optional<Formula> formula() {
            return Formula.of(law, arguments);
        }

        @Override
        public double scale() {
            return from.signum() * to.signum() < 0 ? Math.max(Math.abs(from.high()), Math.abs(to.high())) : 0;
        }
    }

    /**
     * {@code from · (to/from)^(t / steps)}, from the end that is nearer; one of the ends may be beyond the doubles, where only
     * what is near the other is asked for.
     *
     * @param logRatio the natural logarithm of {@code to/from}
     */
    record Exponential(DoubleDouble from, DoubleDouble to, DoubleDouble logRatio, long steps) implements Curve {

        @Override
        public Values values() {
            return new FromNearer(this, logRatio.dividedBy(DoubleDouble.of(steps)));
        }

        /** Those of one, whose logarithm changes by so much a step. */
        private record FromNearer(Exponential curve, DoubleDouble perStep) implements Values {
            @Override
            public DoubleDouble at(DoubleDouble t, DoubleDouble v) {
                if (t.signum() <= 0 || v.signum() <= 0) {
                    return finite(v.signum() <= 0 ? curve.to : curve.from);
                }
                return finite(
                        curve.isNearStart(t, v)
                                ? Elementary.timesExp(curve.from, perStep.times(t))
                                : Elementary.timesExp(curve.to, perStep.times(v).negate()));
            }
        }

        private boolean isNearStart(DoubleDouble t, DoubleDouble v) {
            return isBeyond(to) || t.compareTo(v) < 0 && !isBeyond(from);
        }

        /** Whether nothing can be told from an end: it has become 0, or infinite, or has lost bits. */
        private static boolean isBeyond(DoubleDouble end) {
            return !(Math.abs(end.high()) >= Double.MIN_NORMAL && Math.abs(end.high()) <= Double.MAX_VALUE);
        }
    }

    /**
     * {@code from · rate^(t / every)}.
     *
     * @param spare the power of two that {@code from} lacks, where it would be beyond the doubles with it; or 0
     */
    record Decay(DoubleDouble from, DoubleDouble rate, long every, long steps, int spare) implements Curve {
        @Override
        public Values values() {
            DoubleDouble perStep = Elementary.log(rate).dividedBy(DoubleDouble.of(every));
            return (t, v) -> scaled(from, perStep.times(t), spare);
        }
    }

    /**
     * {@code from / (1 + rate · t)^power}.
     *
     * @param spare as that of {@link Decay}
     */
    record Inverse(DoubleDouble from, DoubleDouble rate, DoubleDouble power, long steps, int spare) implements Curve {
        @Override
        public Values values() {
            return (t, v) ->
                    scaled(from, power.times(Elementary.log1p(rate.times(t))).negate(), spare);
        }
    }

    /** {@code from · e^x · 2^spare}. */
    private static DoubleDouble scaled(DoubleDouble from, DoubleDouble x, int spare) {
        return finite(x.signum() == 0 ? from.scaled(spare) : Elementary.timesExp(from, x, spare));
    }

    /** Another curve in time that goes {@code 2^finer} times as fast: its steps are parts of a step of that one. */
    record Dilated(Curve curve, int finer) implements Curve {
        @Override
        public long steps() {
            return curve.steps() << finer;
        }

        @Override
        public Values values() {
            Values values = curve.values();
            return (t, v) -> values.at(t.scaled(-finer), v.scaled(-finer));
        }

        @Override
        public DoubleDouble afterStart(DoubleDouble t) {
            return curve.afterStart(t.scaled(-finer));
        }

        @Override
        public DoubleDouble beforeEnd(DoubleDouble v) {
            return curve.beforeEnd(v.scaled(-finer));
        }

        @Override
        public boolean isFlat() {
            return curve.isFlat();
        }

        @Override
        public boolean isStraight() {
            return curve.isStraight();
        }

        @Override
        public double scale() {
            return curve.scale();
        }
    }

    /** {@code from · √(timescale / (timescale + t))}. */
    record InverseSqrt(DoubleDouble from, long timescale, long steps) implements Curve {
        @Override
        public Values values() {
            DoubleDouble scale = DoubleDouble.of(timescale);
            return (t, v) -> from.times(scale.dividedBy(scale.plus(t)).sqrt());
        }
    }

    /**
     * The rates that minimise the last-iterate bound of a run of that length, the largest of them {@code peak}. The
     * last is out of line with those before it: between them, for a fraction of a step, the curve is straight.
     */
    record Optimal(DoubleDouble peak, long steps) implements Curve {
        @Override
        public Values values() {
            DoubleDouble first = rate(DoubleDouble.of(steps - 1));
            DoubleDouble scale = peak.dividedBy(first.compareTo(DoubleDouble.ONE) > 0 ? first : DoubleDouble.ONE);
            return (t, v) -> rate(v.minus(DoubleDouble.ONE)).times(scale);
        }

        /** The rate so many steps before the last. */
        private static DoubleDouble rate(DoubleDouble m) {
            if (m.signum() <= 0) {
                return DoubleDouble.ONE;
            }
            DoubleDouble inLine = OptimalSequence.rate(m.compareTo(DoubleDouble.ONE) > 0 ? m : DoubleDouble.ONE);
            DoubleDouble part = m.compareTo(DoubleDouble.ONE) < 0 ? m : DoubleDouble.ONE;
            return DoubleDouble.ONE.plus(part.times(inLine.minus(DoubleDouble.ONE)));
        }
    }
}
