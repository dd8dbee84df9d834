package dev.etalon.export.print;

import dev.etalon.export.code.CodeOperator;
import dev.etalon.export.code.Expr;
import dev.etalon.export.code.ExprVisitor;
import dev.etalon.export.code.Function;
import dev.etalon.export.code.Primitive;
import dev.etalon.export.code.Program;
import dev.etalon.export.code.Statement;
import dev.etalon.export.code.StatementVisitor;
import dev.etalon.export.code.Table;
import dev.etalon.export.code.Type;
import dev.etalon.export.code.Walk;
import dev.etalon.export.range.Range;
import dev.etalon.export.range.RangeArithmetic;
import dev.etalon.export.range.Ranges;
import dev.etalon.export.range.RealRange;
import dev.etalon.export.range.WholeRange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the printers of all languages have in common: names, doubles, and the order in which things are printed. */
abstract class CodePrinter implements ExprVisitor<Text>, StatementVisitor<Void> {

    private static final int WIDTH = 110;

    private final Program program;
    private final Set<String> reserved;
    private final Ranges ranges;
    private final Set<String> variables = new HashSet<>();
    private final StringBuilder out = new StringBuilder();
    private Function function;
    private int depth;

    /** @param reserved words that are no names of functions or variables */
    CodePrinter(Program program, Set<String> reserved, Helpers helpers) {
        this.program = program;
        this.reserved = new HashSet<>(reserved);
        this.reserved.addAll(helpers.names());
        this.ranges = Ranges.of(program);
        for (Function each : program.functions()) {
            each.parameters().forEach(parameter -> variables.add(variable(parameter.name())));
            Walk.declared(each.body()).forEach(name -> variables.add(variable(name)));
        }
    }

    /** A name of Java's as it is usual in the language. */
    abstract String styled(String name);

    abstract void table(Table table);

    abstract void constant(Expr.Constant constant);

    abstract void function(Function function);

    /** Tables, constants and functions. */
    final String program() {
        Map<String, Table> tables = new LinkedHashMap<>();
        Map<String, Expr.Constant> constants = new LinkedHashMap<>();
        program.functions().stream().flatMap(each -> Walk.all(each.body())).forEach(expr -> {
            if (expr instanceof Expr.TableName name) {
                tables.putIfAbsent(name.table().name(), name.table());
            } else if (expr instanceof Expr.Constant constant) {
                constants.putIfAbsent(constant.name(), constant);
            }
        });
        tables.values().forEach(this::table);
        for (Function each : program.functions()) {
            function = each;
            function(each);
        }
        String code = out.toString();
        out.setLength(0);
        constants.values().stream()
                .filter(constant -> Helpers.isNamed(constant.name(), code))
                .forEach(this::constant);
        return out + (out.isEmpty() ? "" : "\n") + code;
    }

    final void line(String text) {
        out.append(text.isEmpty() ? "" : "    ".repeat(depth)).append(text).append('\n');
    }

    final void block(List<Statement> statements) {
        depth++;
        statements.forEach(statement -> statement.accept(this));
        depth--;
    }

    /** The text of a block, for {@link #lines}. */
    final String textOf(List<Statement> statements) {
        int start = out.length();
        block(statements);
        String text = out.substring(start);
        out.setLength(start);
        return text;
    }

    final void lines(String text) {
        out.append(text);
    }

    /** The elements of a table between its first and its last line, as many to a line as there is room for. */
    final void elements(String first, List<String> elements, String last) {
        line(first);
        depth++;
        StringBuilder text = new StringBuilder();
        for (String element : elements) {
            if (text.length() + element.length() + 2 > WIDTH) {
                line(text.toString().stripTrailing());
                text.setLength(0);
            }
            text.append(element).append(", ");
        }
        line(text.toString().stripTrailing());
        depth--;
        line(last);
        line("");
    }

    static List<String> elements(
            Table table,
            java.util.function.DoubleFunction<String> real,
            java.util.function.LongFunction<String> whole) {
        List<String> elements = new ArrayList<>();
        if (table instanceof Table.Doubles doubles) {
            for (double value : doubles.values()) {
                elements.add(real.apply(value));
            }
        } else if (table instanceof Table.Longs longs) {
            for (long value : longs.values()) {
                elements.add(whole.apply(value));
            }
        } else if (table instanceof Table.Ints ints) {
            for (int value : ints.values()) {
                elements.add(whole.apply(value));
            }
        }
        return elements;
    }

    final String variable(String name) {
        String styled = styled(name);
        return reserved.contains(styled) ? styled + "_" : styled;
    }

    final String functionName(String name) {
        String styled = styled(name);
        return reserved.contains(styled) || variables.contains(styled) ? styled + "_of" : styled;
    }

    final Range range(Expr expr) {
        return ranges.range(expr, function).orElseGet(() -> Range.all(expr.type()));
    }

    final WholeRange whole(Expr expr) {
        return (WholeRange) range(expr);
    }

    final RealRange real(Expr expr) {
        return (RealRange) range(expr);
    }

    final WholeRange wholeVariable(String name, Type type) {
        return whole(new Expr.Variable(name, type));
    }

    final WholeRange tableRange(Table table) {
        return (WholeRange) range(new Expr.TableName(table));
    }

    /** The range of a parameter or of the result of another function. */
    final Range parameterRange(String called, int number) {
        Function other = program.functions().stream()
                .filter(each -> each.name().equals(called))
                .findFirst()
                .orElseThrow();
        return ranges.range(other.parameters().get(number), other)
                .orElseGet(() -> Range.all(other.parameters().get(number).type()));
    }

    final Range resultRange() {
        return ranges.result(function.name()).orElseGet(() -> Range.all(function.type()));
    }

    final Type resultType() {
        return function.type();
    }

    /** The range of a whole result before it is wrapped. */
    final WholeRange exact(Expr.Binary expr) {
        return RangeArithmetic.exact(
                expr.operator(), whole(expr.left()), whole(expr.right()), expr.type(), ranges.times(function));
    }

    /** Whether a cast between whole numbers changes none. */
    final boolean isKept(Expr.Convert expr) {
        return function.isTime() || fits(whole(expr.operand()), expr.type());
    }

    /** Whether all numbers of a range are of a type. */
    static boolean fits(WholeRange range, Type type) {
        return type == Type.INT ? range.isInt() : range.isLong();
    }

    /** The smaller or larger of two numbers, where it is known which that is. */
    final Optional<Text> extreme(Expr.Apply expr) {
        Expr a = expr.arguments().get(0);
        Expr b = expr.arguments().get(1);
        boolean isMin = expr.primitive() == Primitive.MIN;
        boolean isFirstLess = whole(a).high().compareTo(whole(b).low()) <= 0;
        boolean isSecondLess = whole(b).high().compareTo(whole(a).low()) <= 0;
        if (isFirstLess || isSecondLess) {
            return Optional.of(text(isFirstLess == isMin ? a : b));
        }
        return Optional.empty();
    }

    /** Whether shifts to the right have nothing but numbers from 0 on, as distances are. */
    final boolean isShiftedNotNegative(Expr.Binary expr) {
        return function.isTime() || whole(expr.left()).isNotNegative();
    }

    final Text text(Expr expr) {
        return expr.accept(this);
    }

    final String list(List<Expr> exprs) {
        return exprs.stream().map(this::text).map(Text::code).collect(Collectors.joining(", "));
    }

    static int level(CodeOperator operator) {
        return switch (operator) {
            case ADD, SUBTRACT -> Text.SUM;
            case MULTIPLY, DIVIDE, REMAINDER -> Text.PRODUCT;
            case AND, OR, XOR -> Text.BITWISE;
            case SHIFT_LEFT, SHIFT_RIGHT, SHIFT_RIGHT_UNSIGNED -> Text.SHIFT;
            case LESS, LESS_EQUAL, GREATER, GREATER_EQUAL, EQUAL, NOT_EQUAL -> Text.COMPARISON;
            case BOTH -> Text.BOTH;
            case EITHER -> Text.EITHER;
        };
    }

    static Text call(String function, Text... arguments) {
        return Text.atom(function + "("
                + java.util.Arrays.stream(arguments).map(Text::code).collect(Collectors.joining(", ")) + ")");
    }

    @Override
    public Text visit(Expr.Constant expr) {
        return Text.atom(expr.name());
    }

    @Override
    public Text visit(Expr.TableName expr) {
        return Text.atom(expr.table().name());
    }

    @Override
    public Text visit(Expr.Variable expr) {
        return Text.atom(variable(expr.name()));
    }

    @Override
    public Text visit(Expr.Within expr) {
        return text(expr.operand());
    }

    @Override
    public Text visit(Expr.Field expr) {
        throw new IllegalArgumentException(expr.toString());
    }

    @Override
    public Text visit(Expr.Child expr) {
        throw new IllegalArgumentException(expr.toString());
    }

    @Override
    public Text visit(Expr.Length expr) {
        throw new IllegalArgumentException(expr.toString());
    }

    @Override
    public Void visit(Statement.Dispatch statement) {
        throw new IllegalArgumentException(statement.toString());
    }
}
