package dev.etalon.lower;

import dev.etalon.core.Operator;
import dev.etalon.exact.Rational;
import dev.etalon.plan.Operators;
import dev.etalon.plan.Plan;
import java.math.BigInteger;
import java.util.List;

/** Arithmetic on values: exact as long as it is on fractions, on doubles otherwise. */
final class Values {

    private Values() {}

    static Value apply(Operator operator, List<Value> operands) {
        if (operator == Operator.POWER && isOne(operands.get(0))) {
            // As in sgdr, whose scale is 1 if nothing is said: then its turns are alike.
            return operands.get(0);
        }
        boolean known = true;
        int reach = 0;
        int innermost = Integer.MAX_VALUE;
        double[] doubles = new double[operands.size()];
        for (int k = 0; k < doubles.length; k++) {
            Value operand = operands.get(k);
            known &= operand.isKnown();
            reach = Math.max(reach, operand.reach());
            innermost = operand.dependsOnCycle() ? Math.min(innermost, operand.innermost()) : innermost;
            doubles[k] = operand.toDouble();
        }
        if (reach > 0) {
            List<Plan> plans = operands.stream().map(Value::plan).toList();
            return new Value.Indexed(new Plan.Apply(operator, plans), known, innermost, reach);
        }
        if (operator == Operator.PICK) {
            return pick(operands);
        }
        if (!known) {
            return Value.Unknown.VALUE;
        }
        Rational exact = exactly(operator, operands);
        if (exact == null && operator == Operator.MULTIPLY) {
            // What parameters are used for most, without what loads for all others.
            return new Value.Real(doubles[0] * doubles[1]);
        }
        return exact != null ? new Value.Exact(exact) : new Value.Real(Operators.apply(operator, doubles));
    }

    private static boolean isOne(Value value) {
        return value instanceof Value.Exact exact && exact.value().equals(Rational.ONE);
    }

    /** The value that is picked, whatever the others are. */
    private static Value pick(List<Value> operands) {
        Value number = operands.get(0);
        if (!number.isKnown()) {
            return Value.Unknown.VALUE;
        }
        Rational exact = Numbers.exactly(number);
        if (exact == null) {
            double real = number.toDouble();
            return Double.isNaN(real) ? number : operands.get(real > 0 ? operands.size() - 1 : 1);
        }
        BigInteger last = BigInteger.valueOf(operands.size() - 2L);
        return operands.get(1 + exact.floor().max(BigInteger.ZERO).min(last).intValueExact());
    }

    /** The result as a fraction, or null where it is none or has grown beyond reason. */
    private static Rational exactly(Operator operator, List<Value> operands) {
        Rational[] x = new Rational[operands.size()];
        for (int k = 0; k < x.length; k++) {
            if (!(operands.get(k) instanceof Value.Exact exact && exact.value().isSmall())) {
                return null;
            }
            x[k] = exact.value();
        }
        return switch (operator) {
            case ADD -> x[0].plus(x[1]);
            case SUBTRACT -> x[0].minus(x[1]);
            case MULTIPLY -> x[0].times(x[1]);
            case DIVIDE -> x[1].signum() == 0 ? null : x[0].dividedBy(x[1]);
            case POWER -> x[0].canPow(x[1]) ? x[0].pow(x[1].numerator().intValue()) : null;
            case NEGATE -> x[0].negate();
            case ABS -> x[0].signum() < 0 ? x[0].negate() : x[0];
            case FLOOR -> Rational.of(x[0].floor());
            case CEIL -> Rational.of(x[0].negate().floor().negate());
            case ROUND -> Rational.of(x[0].roundHalfUp());
            case MIN -> least(x);
            case MAX -> greatest(x);
            case CLAMP -> least(greatest(x[0], x[1]), x[2]);
            case PICK, SQRT, EXP, LOG, SIN, COS -> null;
        };
    }

    static Rational least(Rational... x) {
        Rational least = x[0];
        for (Rational candidate : x) {
            least = candidate.compareTo(least) < 0 ? candidate : least;
        }
        return least;
    }

    static Rational greatest(Rational... x) {
        Rational greatest = x[0];
        for (Rational candidate : x) {
            greatest = candidate.compareTo(greatest) > 0 ? candidate : greatest;
        }
        return greatest;
    }
}
