package dev.etalon.export.range;

import dev.etalon.export.code.Expr;
import dev.etalon.export.code.Function;
import dev.etalon.export.code.Program;
import dev.etalon.export.code.Statement;
import dev.etalon.export.code.StatementVisitor;
import dev.etalon.export.code.Table;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ranges of the variables of a program, whose step is from 0 to 2^53, and of its tables and results. */
public final class Ranges {

    /** After as many rounds a range that still grows is taken to be all numbers. */
    private static final int PATIENCE = 8;

    private final Map<String, Range> variables = new HashMap<>();
    private final Map<String, Range> tables = new HashMap<>();
    private final Map<String, Function> functions = new HashMap<>();
    private boolean hasGrown = true;
    private int round;

    private Ranges() {}

    public static Ranges of(Program program) {
        Ranges ranges = new Ranges();
        program.functions().forEach(function -> ranges.functions.put(function.name(), function));
        Function entry = program.entry();
        ranges.grow(
                entry,
                entry.parameters().get(0).name(),
                WholeRange.of(0, 1L << 53),
                entry.parameters().get(0));
        List<Function> all = program.functions();
        while (ranges.hasGrown) {
            ranges.hasGrown = false;
            ranges.round++;
            for (int k = all.size() - 1; k >= 0; k--) {
                Walker walker = ranges.new Walker(all.get(k));
                all.get(k).body().forEach(statement -> statement.accept(walker));
            }
        }
        return ranges;
    }

    /** The range of an expression in a function; empty where it is never evaluated. */
    public Optional<Range> range(Expr expr, Function function) {
        return expr.accept(new RangeVisitor(this, function));
    }

    Optional<Range> variable(Function function, String name) {
        return Optional.ofNullable(variables.get(key(function, name)));
    }

    /** The range of the results of a function; empty where it never returns. */
    public Optional<Range> result(String function) {
        return Optional.ofNullable(variables.get(function));
    }

    /** The range of the times in a function whose whole numbers are times: up to 2^53, or to the last tick that it is given. */
    public Optional<WholeRange> times(Function function) {
        if (!function.isTime()) {
            return Optional.empty();
        }
        Range tick = variable(function, "tick").orElse(WholeRange.DOUBLES);
        return Optional.of(WholeRange.DOUBLES.join(tick));
    }

    /** Notes what a function is called with. */
    void argument(String called, int number, Range range) {
        Function function = functions.get(called);
        grow(
                function,
                function.parameters().get(number).name(),
                range,
                function.parameters().get(number));
    }

    Range table(Table table) {
        return tables.computeIfAbsent(table.name(), unknown -> {
            if (table instanceof Table.Doubles doubles) {
                return Arrays.stream(doubles.values())
                        .mapToObj(value -> RealRange.of(value, value))
                        .reduce(RealRange::join)
                        .orElse(RealRange.ALL);
            }
            long[] values = table instanceof Table.Ints ints
                    ? Arrays.stream(ints.values()).asLongStream().toArray()
                    : ((Table.Longs) table).values();
            return WholeRange.of(
                    Arrays.stream(values).min().orElse(0),
                    Arrays.stream(values).max().orElse(0));
        });
    }

    private static String key(Function function, String variable) {
        return function.name() + " " + variable;
    }

    private void grow(Function function, String name, Range range, Expr typed) {
        grow(key(function, name), range, Range.all(typed.type()));
    }

    private void grow(String key, Range range, Range all) {
        Range known = variables.get(key);
        Range joined = known == null ? range : known.join(range);
        if (!joined.equals(known)) {
            variables.put(key, round > PATIENCE ? all : joined);
            hasGrown = true;
        }
    }

    /** Evaluates the statements of a function once. */
    private final class Walker implements StatementVisitor<Void> {
        private final Function function;

        Walker(Function function) {
            this.function = function;
        }

        private void note(String key, Expr value) {
            range(value, function).ifPresent(range -> grow(key, range, Range.all(value.type())));
        }

        @Override
        public Void visit(Statement.Declare statement) {
            note(key(function, statement.name()), statement.value());
            return null;
        }

        @Override
        public Void visit(Statement.Assign statement) {
            note(key(function, statement.name()), statement.value());
            return null;
        }

        @Override
        public Void visit(Statement.Store statement) {
            range(statement.index(), function);
            note(key(function, statement.array()), statement.value());
            return null;
        }

        @Override
        public Void visit(Statement.Return statement) {
            note(function.name(), statement.value());
            return null;
        }

        @Override
        public Void visit(Statement.If statement) {
            range(statement.condition(), function);
            statement.then().forEach(inner -> inner.accept(this));
            statement.otherwise().forEach(inner -> inner.accept(this));
            return null;
        }

        @Override
        public Void visit(Statement.While statement) {
            range(statement.condition(), function);
            statement.body().forEach(inner -> inner.accept(this));
            return null;
        }

        @Override
        public Void visit(Statement.Dispatch statement) {
            throw new IllegalArgumentException(statement.toString());
        }
    }
}
