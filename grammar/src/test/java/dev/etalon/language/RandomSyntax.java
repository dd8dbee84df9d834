package dev.etalon.language;

import dev.etalon.diagnostic.Span;
import dev.etalon.exact.Rational;
import dev.etalon.language.parse.Syntax;
import dev.etalon.language.parse.Syntax.Argument;
import dev.etalon.language.parse.Syntax.Definition;
import dev.etalon.language.parse.Syntax.Operation;
import dev.etalon.language.parse.Syntax.Program;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Random trees of any shape that the grammar has, most of them without meaning; every node has an empty span. */
public final class RandomSyntax {

    private static final Span NOWHERE = new Span(0, 0);

    private static final List<String> NAMES =
            List.of("t", "i", "pi", "hold", "rest", "linear", "warmup", "by", "epochs", "epoch", "_x1", "letter", "e5");

    private static final String[][] NUMBERS = {
        {"0", "0"},
        {"1", "1"},
        {"0.01", "0.01"},
        {"10_000", "10000"},
        {"3e-4", "0.0003"},
        {"1.5M", "1500000"},
        {"2G", "2000000000"},
        {"2B", "2000000000"},
        {"14.8T", "14800000000000"},
        {"1E+2k", "100000"},
        {"0.000_1", "0.0001"},
        {"00", "0"},
        {"1.0", "1"}
    };

    private final RandomGenerator random;

    public RandomSyntax(RandomGenerator random) {
        this.random = random;
    }

    /** A program whose tree is about {@code depth} levels high at most. */
    public Program program(int depth) {
        return new Program(NOWHERE, some(0, 2, () -> definition(depth - 1)), chain(depth));
    }

    private Definition definition(int depth) {
        return new Definition(NOWHERE, name(), NOWHERE, some(0, 3, () -> parameter(depth - 1)), chain(depth));
    }

    private Definition.Parameter parameter(int depth) {
        return new Definition.Parameter(NOWHERE, name(), random.nextBoolean() ? null : chain(depth));
    }

    private Syntax chain(int depth) {
        List<Syntax> rest = some(0, 2, () -> part(depth - 1));
        Syntax first = sum(depth);
        return rest.isEmpty()
                ? first
                : new Syntax.Chain(
                        NOWHERE, Stream.concat(Stream.of(first), rest.stream()).toList());
    }

    private Syntax part(int depth) {
        return random.nextInt(5) == 0 ? new Syntax.BareCycle(NOWHERE) : sum(depth);
    }

    private Syntax sum(int depth) {
        return row(depth, Operation.ADD, Operation.SUBTRACT, () -> product(depth - 1));
    }

    private Syntax product(int depth) {
        return row(depth, Operation.MULTIPLY, Operation.DIVIDE, () -> unary(depth - 1));
    }

    private Syntax row(int depth, Operation one, Operation other, Supplier<Syntax> operand) {
        Syntax row = operand.get();
        for (int k = depth > 0 ? random.nextInt(6) - 3 : 0; k > 0; k--) {
            row = new Syntax.Binary(NOWHERE, random.nextBoolean() ? one : other, row, operand.get());
        }
        return row;
    }

    private Syntax unary(int depth) {
        int choice = depth > 0 ? random.nextInt(8) : 7;
        return switch (choice) {
            case 0 -> new Syntax.Negation(NOWHERE, unary(depth - 1));
            case 1 -> new Syntax.Binary(NOWHERE, Operation.POWER, postfix(depth - 1), unary(depth - 1));
            default -> postfix(depth);
        };
    }

    private Syntax postfix(int depth) {
        Syntax amount = primary(depth);
        return switch (random.nextInt(10)) {
            case 0 -> new Syntax.Measure(NOWHERE, amount, Syntax.Unit.PERCENT, NOWHERE);
            case 1 -> new Syntax.Measure(NOWHERE, amount, Syntax.Unit.EPOCHS, NOWHERE);
            default -> amount;
        };
    }

    private Syntax primary(int depth) {
        int choice = random.nextInt(depth > 0 ? 6 : 2);
        return switch (choice) {
            case 0 -> number();
            case 1 -> new Syntax.Name(NOWHERE, name());
            case 2 -> new Syntax.Parenthesised(NOWHERE, chain(depth - 1));
            case 3 -> table(depth - 1);
            default -> call(random.nextInt(4) == 0 ? "cycle" : name(), depth);
        };
    }

    private Syntax number() {
        String[] number = NUMBERS[random.nextInt(NUMBERS.length)];
        return new Syntax.Number(NOWHERE, Rational.of(number[1]), number[0]);
    }

    private Syntax call(String name, int depth) {
        return new Syntax.Call(NOWHERE, name, NOWHERE, some(0, 3, () -> argument(depth - 1)));
    }

    private Argument argument(int depth) {
        return random.nextBoolean()
                ? new Argument(NOWHERE, null, null, chain(depth))
                : new Argument(NOWHERE, name(), NOWHERE, chain(depth));
    }

    private Syntax table(int depth) {
        Syntax by = switch (random.nextInt(3)) {
            case 0 -> new Syntax.Name(NOWHERE, name());
            case 1 -> call(name(), depth);
            default -> null;
        };
        return new Syntax.Table(NOWHERE, some(0, 3, () -> new Syntax.Table.Entry(sum(depth), sum(depth))), by);
    }

    private String name() {
        return NAMES.get(random.nextInt(NAMES.size()));
    }

    private <T> List<T> some(int from, int to, Supplier<T> item) {
        return Stream.generate(item).limit(random.nextInt(from, to + 1)).toList();
    }
}
