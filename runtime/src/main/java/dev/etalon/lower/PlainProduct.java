package dev.etalon.lower;

import dev.etalon.core.Operator;
import dev.etalon.plan.Plan;
import java.util.List;

/** A number times a {@link PlainChain}. */
final class PlainProduct {

    private PlainProduct() {}

    /** @return null where it is not certain that all rates are finite and at least 0, and of a constant, which is one number, or a factor */
    static Plan plan(Value factor, PlainPieces pieces, boolean factorFirst) {
        double number = factor.toDouble();
        if (pieces.isConstant() || pieces.hasFactor() || !(number >= 0 && number * pieces.most() < RateRange.LARGE)) {
            return null;
        }
        Plan constant = new Plan.Constant(factor.precise().high());
        Plan chain = pieces.plan();
        List<Plan> operands = factorFirst ? List.of(constant, chain) : List.of(chain, constant);
        return NegativeZero.excluded(new Plan.Apply(Operator.MULTIPLY, operands), false);
    }
}
