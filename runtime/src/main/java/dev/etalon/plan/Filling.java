package dev.etalon.plan;

import dev.etalon.core.Operator;
import java.util.Arrays;
import java.util.List;

/**
 * Evaluates a plan at many ticks in a row: {@code count} values from the tick {@code from} on, written into {@code out}
 * from {@code offset} on. What has no faster way is evaluated one by one.
 */
final class Filling implements PlanVisitor<Void> {

    private static final int BLOCK = 512;

    private final long from;
    private final long index;
    private final double[] out;
    private final int offset;
    private final int count;

    /** @param index the number of the cycle around */
    Filling(long from, long index, double[] out, int offset, int count) {
        this.from = from;
        this.index = index;
        this.out = out;
        this.offset = offset;
        this.count = count;
    }

    /** Fills a range of the values with those of another plan, or of another time. */
    private void part(Plan plan, long first, long cycle, int begin, int end) {
        plan.accept(new Filling(first, cycle, out, offset + begin, end - begin));
    }

    private Void oneByOne(Plan plan) {
        for (int k = 0; k < count; k++) {
            out[offset + k] = plan.at(from + k, 0, index);
        }
        return null;
    }

    @Override
    public Void visit(Plan.Constant plan) {
        Arrays.fill(out, offset, offset + count, plan.value());
        return null;
    }

    @Override
    public Void visit(Filled.Lines plan) {
        plan.fill(from, out, offset, count);
        return null;
    }

    @Override
    public Void visit(Filled.Curves plan) {
        plan.fill(from, out, offset, count);
        return null;
    }

    @Override
    public Void visit(Filled.Geometric plan) {
        plan.fill(from, out, offset, count);
        return null;
    }

    @Override
    public Void visit(Filled.Inverse plan) {
        if (!plan.hasLoop()) {
            return oneByOne(plan);
        }
        plan.fill(from, out, offset, count);
        return null;
    }

    @Override
    public Void visit(Filled.InverseSqrt plan) {
        plan.fill(from, out, offset, count);
        return null;
    }

    @Override
    public Void visit(Filled.Formulas plan) {
        plan.fill(from, out, offset, count);
        return null;
    }

    @Override
    public Void visit(Plan.Sequence plan) {
        int begin = 0;
        while (begin < count) {
            long tick = from + begin;
            int k = Kernels.piece(plan.starts(), tick);
            long left = k + 1 < plan.starts().length ? plan.starts()[k + 1] - from : count;
            int end = (int) Math.min(left, count);
            part(plan.parts().get(k), tick - plan.origins()[k], index, begin, end);
            begin = end;
        }
        return null;
    }

    @Override
    public Void visit(Around.Repeat plan) {
        int begin = 0;
        while (begin < count) {
            long tick = from + begin;
            long cycle = plan.cycle(tick);
            long left = cycle == plan.times() - 1 ? count : plan.start() + (cycle + 1) * plan.period() - from;
            int end = (int) Math.min(left, count);
            part(plan.body(), tick - cycle * plan.period(), index * plan.stride() + cycle, begin, end);
            begin = end;
        }
        return null;
    }

    @Override
    public Void visit(Around.Stairs plan) {
        int begin = 0;
        while (begin < count) {
            long stair = (from + begin) / plan.width();
            int end = (int) Math.min((stair + 1) * plan.width() - from, count);
            Arrays.fill(out, offset + begin, offset + end, plan.at(from + begin, 0, index));
            begin = end;
        }
        return null;
    }

    @Override
    public Void visit(Around.Frozen plan) {
        Arrays.fill(out, offset, offset + count, plan.at(from, 0, index));
        return null;
    }

    /** Block by block: the value so far is where the results go. */
    @Override
    public Void visit(Plan.Apply plan) {
        List<Plan> operands = plan.operands();
        double[] operand = new double[operands.size() == 1 ? 0 : Math.min(count, BLOCK)];
        for (int begin = 0; begin < count; begin += BLOCK) {
            int end = Math.min(begin + BLOCK, count);
            part(operands.get(0), from + begin, index, begin, end);
            double[] first = operands.size() > 2 ? Arrays.copyOfRange(out, offset + begin, offset + end) : operand;
            first(plan.operator(), offset + begin, offset + end);
            for (int k = 1; k < operands.size(); k++) {
                operands.get(k).accept(new Filling(from + begin, index, operand, 0, end - begin));
                next(plan.operator(), first, k, operand, offset + begin, end - begin);
            }
        }
        return null;
    }

    /** The results of an operator with one operand. */
    private void first(Operator operator, int begin, int end) {
        if (operator.arity() == 1) {
            for (int j = begin; j < end; j++) {
                out[j] = Operators.first(operator, out[j]);
            }
        }
    }

    /** The results with one more operand: the first is asked for from the third on. */
    private void next(Operator operator, double[] first, int k, double[] operand, int begin, int size) {
        switch (operator) {
            case ADD -> {
                for (int j = 0; j < size; j++) {
                    out[begin + j] += operand[j];
                }
            }
            case SUBTRACT -> {
                for (int j = 0; j < size; j++) {
                    out[begin + j] -= operand[j];
                }
            }
            case MULTIPLY -> {
                for (int j = 0; j < size; j++) {
                    out[begin + j] *= operand[j];
                }
            }
            case DIVIDE -> {
                for (int j = 0; j < size; j++) {
                    out[begin + j] /= operand[j];
                }
            }
            case POWER, NEGATE, MIN, MAX, PICK, CLAMP, SQRT, EXP, LOG, ABS, SIN, COS, FLOOR, CEIL, ROUND -> {
                for (int j = 0; j < size; j++) {
                    double number = k == 1 ? out[begin + j] : first[j];
                    out[begin + j] = Operators.next(operator, number, k, out[begin + j], operand[j]);
                }
            }
        }
    }

    @Override
    public Void visit(Plan.LocalStep plan) {
        for (int k = 0; k < count; k++) {
            out[offset + k] = plan.at(from + k, 0, index);
        }
        return null;
    }

    @Override
    public Void visit(Plan.CycleIndex plan) {
        Arrays.fill(out, offset, offset + count, plan.at(from, 0, index));
        return null;
    }

    @Override
    public Void visit(Between.Blend plan) {
        return oneByOne(plan);
    }

    @Override
    public Void visit(Between.BlendGeometric plan) {
        return oneByOne(plan);
    }

    @Override
    public Void visit(Between.BlendPolynomial plan) {
        return oneByOne(plan);
    }

    @Override
    public Void visit(Between.BlendCosine plan) {
        return oneByOne(plan);
    }

    @Override
    public Void visit(Between.BlendSigmoid plan) {
        return oneByOne(plan);
    }

    @Override
    public Void visit(Around.Grow plan) {
        return oneByOne(plan);
    }

    @Override
    public Void visit(Around.Stretch plan) {
        return oneByOne(plan);
    }
}
