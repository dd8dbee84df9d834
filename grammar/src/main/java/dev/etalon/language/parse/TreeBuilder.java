package dev.etalon.language.parse;

import dev.etalon.diagnostic.Code;
import dev.etalon.diagnostic.Diagnostics;
import dev.etalon.diagnostic.Printable;
import dev.etalon.exact.Rational;
import dev.etalon.language.grammar.ScheduleBaseVisitor;
import dev.etalon.language.grammar.ScheduleLexer;
import dev.etalon.language.grammar.ScheduleParser.ArgumentContext;
import dev.etalon.language.grammar.ScheduleParser.CallContext;
import dev.etalon.language.grammar.ScheduleParser.ChainContext;
import dev.etalon.language.grammar.ScheduleParser.EntryContext;
import dev.etalon.language.grammar.ScheduleParser.InterpolationContext;
import dev.etalon.language.grammar.ScheduleParser.NegationContext;
import dev.etalon.language.grammar.ScheduleParser.NumberContext;
import dev.etalon.language.grammar.ScheduleParser.ParenthesisedContext;
import dev.etalon.language.grammar.ScheduleParser.PartContext;
import dev.etalon.language.grammar.ScheduleParser.PostfixContext;
import dev.etalon.language.grammar.ScheduleParser.PowerContext;
import dev.etalon.language.grammar.ScheduleParser.PrimaryContext;
import dev.etalon.language.grammar.ScheduleParser.ProductContext;
import dev.etalon.language.grammar.ScheduleParser.ReferenceContext;
import dev.etalon.language.grammar.ScheduleParser.SumContext;
import dev.etalon.language.grammar.ScheduleParser.TableContext;
import dev.etalon.language.grammar.ScheduleParser.UnaryContext;
import dev.etalon.language.parse.Syntax.Argument;
import dev.etalon.language.parse.Syntax.Binary;
import dev.etalon.language.parse.Syntax.Operation;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;

/**
 * Makes the tree of a chain that the parser has recognised. Only alternatives of one rule are visited; the rest are plain
 * calls, which take less of the stack where a text nests deep.
 */
final class TreeBuilder extends ScheduleBaseVisitor<Syntax> {

    /** Levels that a tree may have, with each operator of a row: what comes after walks it by recursion. */
    private static final int MAX_HEIGHT = 500;

    private final Diagnostics diagnostics;

    private boolean failed;

    private boolean tooHigh;

    /** The levels of the tree that was built last. */
    private int height;

    TreeBuilder(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** Whether something was refused, so that the trees are not to be used. */
    boolean hasFailed() {
        return failed;
    }

    Syntax chain(ChainContext context) {
        PrimaryContext alone = alone(context);
        return alone == null ? joined(context) : visit(alone);
    }

    /** The primary expression that is all of a chain; {@code null} where there is more. A level of nesting is little more. */
    private static PrimaryContext alone(ChainContext context) {
        SumContext sum = context.sum();
        ProductContext product = sum.product(0);
        boolean more = context.getChildCount() > 1 || sum.getChildCount() > 1 || product.getChildCount() > 1;
        if (more || !(product.unary(0) instanceof PowerContext power) || power.unary() != null) {
            return null;
        }
        return power.postfix().unit == null ? power.postfix().primary() : null;
    }

    private Syntax joined(ChainContext context) {
        Syntax first = sum(context.sum());
        if (context.part().isEmpty()) {
            return first;
        }
        int highest = height;
        List<Syntax> parts = new ArrayList<>(List.of(first));
        for (PartContext part : context.part()) {
            parts.add(part.sum() == null ? bareCycle(part) : sum(part.sum()));
            highest = Math.max(highest, height);
        }
        height = highest + 1;
        return new Syntax.Chain(Tokens.span(context), parts);
    }

    private Syntax bareCycle(PartContext context) {
        height = 0;
        return new Syntax.BareCycle(Tokens.span(context));
    }

    private Syntax sum(SumContext context) {
        List<ProductContext> operands = context.product();
        Syntax sum = product(operands.get(0));
        for (int k = 0; k < context.operators.size(); k++) {
            int leftHeight = height;
            sum = binary(sum, leftHeight, context.operators.get(k), product(operands.get(k + 1)));
        }
        return sum;
    }

    private Syntax product(ProductContext context) {
        List<UnaryContext> operands = context.unary();
        Syntax product = visit(operands.get(0));
        for (int k = 0; k < context.operators.size(); k++) {
            int leftHeight = height;
            product = binary(product, leftHeight, context.operators.get(k), visit(operands.get(k + 1)));
        }
        return product;
    }

    private Syntax binary(Syntax left, int leftHeight, Token operator, Syntax right) {
        height = 1 + Math.max(leftHeight, height);
        if (height > MAX_HEIGHT && !tooHigh) {
            failed = tooHigh = true;
            diagnostics.add(
                    Code.SYNTAX,
                    Tokens.span(operator),
                    "more than " + MAX_HEIGHT + " operators in a row, or one in another",
                    "put parentheses around parts of the row");
        }
        return new Binary(left.span().to(right.span()), operation(operator), left, right);
    }

    private static Operation operation(Token operator) {
        return switch (operator.getType()) {
            case ScheduleLexer.PLUS -> Operation.ADD;
            case ScheduleLexer.MINUS -> Operation.SUBTRACT;
            case ScheduleLexer.STAR -> Operation.MULTIPLY;
            case ScheduleLexer.SLASH -> Operation.DIVIDE;
            case ScheduleLexer.CARET -> Operation.POWER;
            default -> throw new IllegalArgumentException("no operator: " + operator);
        };
    }

    @Override
    public Syntax visitNegation(NegationContext context) {
        Syntax operand = visit(context.unary());
        height++;
        return new Syntax.Negation(Tokens.span(context), operand);
    }

    @Override
    public Syntax visitPower(PowerContext context) {
        Syntax base = postfix(context.postfix());
        if (context.unary() == null) {
            return base;
        }
        int baseHeight = height;
        return binary(base, baseHeight, context.CARET().getSymbol(), visit(context.unary()));
    }

    private Syntax postfix(PostfixContext context) {
        Syntax amount = visit(context.primary());
        if (context.unit == null) {
            return amount;
        }
        Syntax.Unit unit = Syntax.Unit.of(context.unit.getText());
        height++;
        return new Syntax.Measure(Tokens.span(context), amount, unit, Tokens.span(context.unit));
    }

    @Override
    public Syntax visitNumber(NumberContext context) {
        height = 0;
        return new Syntax.Number(Tokens.span(context), value(context), context.getText());
    }

    private Rational value(NumberContext context) {
        try {
            return Numerals.value(context.getText());
        } catch (ArithmeticException e) {
            failed = true;
            diagnostics.add(
                    Code.NUMBER,
                    Tokens.span(context),
                    "the number " + Printable.quoted(context.getText()) + " is " + e.getMessage(),
                    "numbers go from 4.9e-324 to 1.7976931348623157e308, and 0");
            return Rational.ZERO;
        }
    }

    @Override
    public Syntax visitReference(ReferenceContext context) {
        height = 0;
        return new Syntax.Name(Tokens.span(context), context.getText());
    }

    @Override
    public Syntax visitCall(CallContext context) {
        return new Syntax.Call(
                Tokens.span(context),
                context.called.getText(),
                Tokens.span(context.called),
                arguments(context.argument()));
    }

    /** Leaves the height of a call with these arguments. */
    private List<Argument> arguments(List<ArgumentContext> contexts) {
        List<Argument> arguments = new ArrayList<>();
        int highest = 0;
        for (ArgumentContext context : contexts) {
            arguments.add(argument(context));
            highest = Math.max(highest, height);
        }
        height = highest + 1;
        return arguments;
    }

    private Argument argument(ArgumentContext context) {
        Syntax value = chain(context.chain());
        return context.name() == null
                ? new Argument(value.span(), null, null, value)
                : new Argument(Tokens.span(context), context.name().getText(), Tokens.span(context.name()), value);
    }

    @Override
    public Syntax visitParenthesised(ParenthesisedContext context) {
        Syntax inner = chain(context.chain());
        height++;
        return new Syntax.Parenthesised(Tokens.span(context), inner);
    }

    @Override
    public Syntax visitTable(TableContext context) {
        List<Syntax.Table.Entry> entries = new ArrayList<>();
        int highest = 0;
        height = 0;
        for (EntryContext entry : context.entry()) {
            Syntax step = sum(entry.step);
            highest = Math.max(highest, height);
            Syntax value = sum(entry.value);
            highest = Math.max(highest, height);
            entries.add(new Syntax.Table.Entry(step, value));
        }
        Syntax by = context.interpolation() == null ? null : interpolation(context.interpolation());
        height = 1 + Math.max(highest, height);
        return new Syntax.Table(Tokens.span(context), entries, by);
    }

    private Syntax interpolation(InterpolationContext context) {
        String name = context.name().getText();
        if (context.LEFT_PARENTHESIS() == null) {
            height = 0;
            return new Syntax.Name(Tokens.span(context), name);
        }
        return new Syntax.Call(Tokens.span(context), name, Tokens.span(context.name()), arguments(context.argument()));
    }
}
