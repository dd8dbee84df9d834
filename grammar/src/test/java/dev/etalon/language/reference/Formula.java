package dev.etalon.language.reference;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Arithmetic on schedules, step by step. */
final class Formula extends Part {

    private final String operator;
    private final List<Part> operands;

    Formula(String operator, List<Part> operands) {
        super(operands.stream().anyMatch(operand -> operand.measured), longest(operands));
        this.operator = operator;
        this.operands = operands;
    }

    private static Q longest(List<Part> operands) {
        List<Part> measured =
                operands.stream().filter(operand -> operand.measured).toList();
        return measured.isEmpty() || !measured.stream().allMatch(Part::isBounded)
                ? null
                : measured.stream().map(operand -> operand.length).reduce(Q.ZERO, Q::max);
    }

    @Override
    Value at(Q t, Scene scene) {
        return Arithmetic.apply(
                operator,
                operands.stream()
                        .map(operand -> rate(operand, operand.value(t, scene.alone())))
                        .toList());
    }

    private static Value rate(Part operand, Value value) {
        return operand.measured ? value.rate() : value;
    }

    /** The result of where the operands have got to, which counts as known at run time where what they start from is. */
    @Override
    Value reached(Q t, Scene scene) {
        Value reached = ends(t, scene);
        return reached.live(reached.live() || at(Q.ZERO, scene).live());
    }

    private Value ends(Q t, Scene scene) {
        return Arithmetic.apply(
                operator,
                operands.stream()
                        .map(operand -> rate(
                                operand,
                                operand.reached(operand.isBounded() ? t.min(operand.length) : t, scene.alone())))
                        .toList());
    }

    @Override
    void verify(boolean from, boolean target, boolean empty) {
        operands.forEach(operand -> operand.verify(false, false, false));
    }

    @Override
    void reach(Q start) {
        operands.forEach(operand -> operand.reach(start));
    }

    @Override
    void check(Scene scene) {
        operands.forEach(operand -> operand.check(scene.alone()));
    }

    @Override
    void checkOwn(Scene scene) {
        operands.forEach(operand -> operand.checkOwn(scene.alone()));
    }

    @Override
    List<Q> marks() {
        Stream<Q> all = operands.stream().flatMap(operand -> operand.marks().stream());
        return isBounded()
                ? all.filter(mark -> mark.compareTo(length) <= 0).collect(Collectors.toList())
                : all.collect(Collectors.toList());
    }

    @Override
    boolean isPlain() {
        return false;
    }
}
