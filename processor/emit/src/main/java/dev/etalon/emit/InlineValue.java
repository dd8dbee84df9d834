package dev.etalon.emit;

import static dev.etalon.emit.JavaExpression.Binding.PRODUCT;
import static dev.etalon.emit.JavaExpression.Binding.UNARY;

import com.palantir.javapoet.CodeBlock;
import dev.etalon.plan.Around;
import dev.etalon.plan.Between;
import dev.etalon.plan.Filled;
import dev.etalon.plan.Plan;
import dev.etalon.plan.PlanVisitor;
import java.util.ArrayList;
import java.util.List;

/** The expression for the value of a node in the code that evaluates another: a call where it takes more than that. */
final class InlineValue implements PlanVisitor<JavaExpression> {

    private final PointCode code;
    private final NumberSource numbers;
    private final Node node;
    private final Time time;

    InlineValue(PointCode code, Node node, Time time) {
        this.code = code;
        this.numbers = code.numbers();
        this.node = node;
        this.time = time;
    }

    @Override
    public JavaExpression visit(Plan.Constant plan) {
        return new JavaExpression(numbers.real(node, "value", plan.value()), JavaExpression.Binding.ATOM);
    }

    @Override
    public JavaExpression visit(Plan.LocalStep plan) {
        JavaExpression ticks = JavaExpression.of(UNARY, "(double) $L", time.tick());
        if (node.fractional()) {
            ticks = JavaExpression.atom("($L + $L)", ticks.code(), time.fraction());
        }
        return numbers.areLiteral() && plan.stepsPerTick() == 1
                ? ticks
                : JavaExpression.of(
                        PRODUCT, "$L * $L", ticks.code(), numbers.real(node, "stepsPerTick", plan.stepsPerTick()));
    }

    @Override
    public JavaExpression visit(Plan.CycleIndex plan) {
        return numbers.areLiteral() && plan.turns() == Long.MAX_VALUE
                ? JavaExpression.of(UNARY, "(double) $L", time.index())
                : JavaExpression.of(
                        UNARY, "(double) ($L % $L)", time.index(), numbers.whole(node, "turns", plan.turns()));
    }

    @Override
    public JavaExpression visit(Between.BlendGeometric plan) {
        return kernel(
                "geometric",
                code.value(node.child(0), time).code(),
                code.value(node.child(1), time).code(),
                time.tick(),
                time.fraction(),
                numbers.real(node, "ticks", plan.ticks()));
    }

    @Override
    public JavaExpression visit(Between.BlendPolynomial plan) {
        return move("polynomial", plan.ticks());
    }

    @Override
    public JavaExpression visit(Between.BlendCosine plan) {
        return move("cosine", plan.ticks());
    }

    @Override
    public JavaExpression visit(Between.BlendSigmoid plan) {
        return move("sigmoid", plan.ticks());
    }

    /** A move by a law whose own arguments are nodes. */
    private JavaExpression move(String kernel, double ticks) {
        List<CodeBlock> arguments = new ArrayList<>();
        for (Node child : node.children()) {
            arguments.add(code.value(child, time).code());
        }
        arguments.add(time.tick());
        arguments.add(time.fraction());
        arguments.add(numbers.real(node, "ticks", ticks));
        return kernel(kernel, arguments.toArray(new CodeBlock[0]));
    }

    @Override
    public JavaExpression visit(Filled.Geometric plan) {
        return kernel(
                "geometric",
                numbers.real(node, "initial", plan.initial()),
                numbers.real(node, "log2High", plan.log2High()),
                numbers.real(node, "log2Low", plan.log2Low()),
                numbers.whole(node, "last", plan.last()),
                numbers.reals(node, "powers", plan.powers()),
                time.tick(),
                time.fraction());
    }

    @Override
    public JavaExpression visit(Filled.Inverse plan) {
        CodeBlock fromHigh = numbers.real(node, "fromHigh", plan.fromHigh());
        CodeBlock rateHigh = numbers.real(node, "rateHigh", plan.rateHigh());
        CodeBlock power = numbers.real(node, "power", plan.power());
        JavaExpression simple = kernel("inverse", fromHigh, rateHigh, time.tick(), time.fraction());
        JavaExpression general = kernel(
                "inversePower",
                fromHigh,
                numbers.real(node, "fromLow", plan.fromLow()),
                rateHigh,
                numbers.real(node, "rateLow", plan.rateLow()),
                power,
                time.tick(),
                time.fraction());
        if (numbers.areLiteral()) {
            return plan.power() == 1 ? simple : general;
        }
        CodeBlock isOne = CodeBlock.of("$T.isOne($L)", RuntimeNames.ARITHMETIC, power);
        return kernel("select", isOne, simple.code(), general.code());
    }

    @Override
    public JavaExpression visit(Filled.InverseSqrt plan) {
        return kernel(
                "inverseSqrt",
                numbers.real(node, "initial", plan.initial()),
                numbers.real(node, "timescale", plan.timescale()),
                time.tick(),
                time.fraction());
    }

    @Override
    public JavaExpression visit(Filled.Formulas plan) {
        return code.call(node, time);
    }

    @Override
    public JavaExpression visit(Plan.Apply plan) {
        List<JavaExpression> operands = new ArrayList<>();
        for (Node child : node.children()) {
            operands.add(code.value(child, time));
        }
        return new OperatorCode(code).apply(node, operands);
    }

    @Override
    public JavaExpression visit(Around.Stairs plan) {
        CodeBlock width = numbers.whole(node, "width", plan.width());
        CodeBlock rise = numbers.whole(node, "rise", plan.rise());
        return below(time.at("$L / $L * $L", time.tick(), width, rise).withFraction(CodeBlock.of("0.0")));
    }

    @Override
    public JavaExpression visit(Around.Frozen plan) {
        CodeBlock tick = numbers.whole(node, "tick", plan.tick());
        CodeBlock fraction = numbers.real(node, "fraction", plan.fraction());
        return below(new Time(tick, fraction, cycle(plan)));
    }

    /** The number of the cycle for the body. */
    private CodeBlock cycle(Around.Frozen plan) {
        boolean same = numbers.areLiteral() && plan.divisor() == 1 && plan.turns() == 1 && plan.turn() == 0;
        return same
                ? time.index()
                : CodeBlock.of(
                        "$L / $L * $L + $L",
                        time.index(),
                        numbers.whole(node, "divisor", plan.divisor()),
                        numbers.whole(node, "turns", plan.turns()),
                        numbers.whole(node, "turn", plan.turn()));
    }

    /** The only child at another time, which is written once, as an argument. */
    private JavaExpression below(Time other) {
        return code.call(node.child(0), other);
    }

    private static JavaExpression kernel(String name, CodeBlock... arguments) {
        return JavaExpression.atom(
                "$T.$L($L)", RuntimeNames.ARITHMETIC, name, CodeBlock.join(List.of(arguments), ", "));
    }

    @Override
    public JavaExpression visit(Filled.Lines plan) {
        return code.call(node, time);
    }

    @Override
    public JavaExpression visit(Filled.Curves plan) {
        return code.call(node, time);
    }

    @Override
    public JavaExpression visit(Between.Blend plan) {
        return code.call(node, time);
    }

    @Override
    public JavaExpression visit(Plan.Sequence plan) {
        return code.call(node, time);
    }

    @Override
    public JavaExpression visit(Around.Repeat plan) {
        return code.call(node, time);
    }

    @Override
    public JavaExpression visit(Around.Grow plan) {
        return code.call(node, time);
    }

    @Override
    public JavaExpression visit(Around.Stretch plan) {
        return code.call(node, time);
    }
}
