package dev.etalon.exact;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleBinaryOperator;

/**
 * A command, no test: measures how far the elementary functions are from the real numbers, in units of the last place, over
 * as many random arguments as it is told to. A quick reference judges each; where that is near the worst so far, one of 100
 * bits decides.
 *
 * <p>{@code java -cp runtime/target/classes:runtime/target/test-classes dev.etalon.exact.Accuracy 100000000 [NAME…]}
 */
final class Accuracy {

    private static final double LIMIT = 0.53;
    private static final double LIMIT_OF_SUBNORMALS = 1;

    /** More than the quick reference is ever wrong by. */
    private static final double DOUBT = 0x1p-10;

    private static final Map<String, Subject> SUBJECTS = new TreeMap<>(Map.of(
            "exp",
                    one(
                            (x, y) -> Functions.exp(x),
                            (x, y) -> QuickReference.exp(x),
                            (x, y) -> Reference.exp(x),
                            Arguments::ofExponential),
            "expm1",
                    one(
                            (x, y) -> Functions.expm1(x),
                            (x, y) -> QuickReference.expm1(x),
                            (x, y) -> Reference.expm1(x),
                            Arguments::ofExponential),
            "log",
                    one(
                            (x, y) -> Functions.log(x),
                            (x, y) -> QuickReference.log(x),
                            (x, y) -> Reference.log(x),
                            Arguments::ofLogarithm),
            "log1p",
                    one(
                            (x, y) -> Functions.log1p(x),
                            (x, y) -> QuickReference.log1p(x),
                            (x, y) -> Reference.log1p(x),
                            Arguments::ofLogarithmOfOneMore),
            "sin",
                    one(
                            (x, y) -> Functions.sin(x),
                            (x, y) -> QuickReference.sin(x),
                            (x, y) -> Reference.sin(x),
                            Arguments::ofAngle),
            "cos",
                    one(
                            (x, y) -> Functions.cos(x),
                            (x, y) -> QuickReference.cos(x),
                            (x, y) -> Reference.cos(x),
                            Arguments::ofAngle),
            "pow",
                    new Subject(
                            Functions::pow,
                            QuickReference::pow,
                            Reference::pow,
                            Arguments::ofBase,
                            Arguments::ofExponent)));

    /** What is measured, and how. */
    private record Subject(
            DoubleBinaryOperator function,
            QuickReference.Of quick,
            QuickReference.Of exact,
            First first,
            Second second) {}

    private interface First {
        double of(Arguments arguments);
    }

    private interface Second {
        double of(Arguments arguments, double first);
    }

    private static Subject one(
            DoubleBinaryOperator function, QuickReference.Of quick, QuickReference.Of exact, First first) {
        return new Subject(function, quick, exact, first, (arguments, x) -> 0);
    }

    private Accuracy() {}

    public static void main(String[] arguments) {
        long count = arguments.length == 0 ? 1_000_000 : Long.parseLong(arguments[0]);
        List<String> names = arguments.length < 2
                ? List.copyOf(SUBJECTS.keySet())
                : List.of(arguments).subList(1, arguments.length);
        boolean isMet = true;
        for (String name : names) {
            isMet &= measure(name, SUBJECTS.get(name), count);
        }
        System.exit(isMet ? 0 : 1);
    }

    private static boolean measure(String name, Subject subject, long count) {
        Arguments random = new Arguments(name.hashCode());
        double[] worst = new double[2];
        double[][] at = new double[2][2];
        long compared = 0;
        long decided = 0;
        long misrounded = 0;
        long start = System.nanoTime();
        for (long k = 0; k < count; k++) {
            double x = subject.first.of(random);
            double y = subject.second.of(random, x);
            double result = subject.function.applyAsDouble(x, y);
            if (!(Math.abs(result) <= Double.MAX_VALUE) || x == 0 || result == 0) {
                continue;
            }
            compared++;
            double error = subject.quick.value(x, y).errorOf(result);
            int kind = Math.abs(result) < Double.MIN_NORMAL ? 1 : 0;
            if (!(error < worst[kind] - DOUBT)) {
                decided++;
                error = subject.exact.value(x, y).errorOf(result);
                if (!(error <= worst[kind])) {
                    worst[kind] = error;
                    at[kind] = new double[] {x, y};
                }
            }
            misrounded += error > 0.5 ? 1 : 0;
        }
        System.out.printf(
                Locale.ROOT,
                "%-6s %,d arguments: at most %.6f units, at %a, %a; subnormal results %.6f, at %a, %a; "
                        + "not the nearest double %.3f %%; %,d decided by 100 bits; %.0f ns each%n",
                name,
                compared,
                worst[0],
                at[0][0],
                at[0][1],
                worst[1],
                at[1][0],
                at[1][1],
                100.0 * misrounded / compared,
                decided,
                (double) (System.nanoTime() - start) / count);
        return worst[0] <= LIMIT && worst[1] <= LIMIT_OF_SUBNORMALS;
    }
}
