package dev.etalon.workbench.python;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Works out what is written. What calls mean is for the functions that it is made with. */
public final class Evaluator implements Tree.Visitor<PythonValue> {

    /** What the calls of a text mean. */
    public interface Functions {

        /** What a call returns; {@link PythonValue.Unknown} for what means nothing. */
        PythonValue call(Tree.Call call, Evaluator evaluator);
    }

    private final Functions functions;
    private final Map<String, PythonValue> variables = new HashMap<>();

    public Evaluator(Functions functions) {
        this.functions = functions;
    }

    /** The value of a statement, which from then on is that of its name. */
    public PythonValue run(Tree.Statement statement) {
        PythonValue value = statement.value().accept(this);
        if (!statement.target().isEmpty()) {
            variables.put(statement.target(), value);
        }
        return value;
    }

    @Override
    public PythonValue visit(Tree.Number node) {
        try {
            return new PythonValue.Real(Quantity.of(node.digits()));
        } catch (ArithmeticException | NumberFormatException e) {
            throw new PythonError(node.span(), "this is no number", "");
        }
    }

    @Override
    public PythonValue visit(Tree.Text node) {
        return new PythonValue.Text(node.content());
    }

    @Override
    public PythonValue visit(Tree.Name node) {
        return switch (node.name()) {
            case "True" -> new PythonValue.Flag(true);
            case "False" -> new PythonValue.Flag(false);
            case "None" -> new PythonValue.Nothing();
            case "pi" -> new PythonValue.Real(Quantity.ofDouble(Math.PI));
            default -> variables.getOrDefault(node.name(), new PythonValue.Unknown(node.name()));
        };
    }

    @Override
    public PythonValue visit(Tree.Sequence node) {
        List<PythonValue> values = new ArrayList<>();
        node.items().forEach(item -> values.add(item.accept(this)));
        return new PythonValue.Items(values);
    }

    @Override
    public PythonValue visit(Tree.Dictionary node) {
        Map<PythonValue, PythonValue> values = new LinkedHashMap<>();
        for (int k = 0; k < node.keys().size(); k++) {
            values.put(node.keys().get(k).accept(this), node.values().get(k).accept(this));
        }
        return new PythonValue.Entries(values);
    }

    @Override
    public PythonValue visit(Tree.Call node) {
        return switch (node.function().name()) {
            case "int" -> new PythonValue.Real(Quantity.of(only(node).truncated()));
            case "float" -> new PythonValue.Real(only(node));
            case "dict" -> dictionary(node);
            default -> functions.call(node, this);
        };
    }

    private Quantity only(Tree.Call node) {
        if (node.arguments().size() != 1) {
            throw new PythonError(node.span(), "one number is expected here", "");
        }
        return quantity(node.arguments().get(0).value());
    }

    private PythonValue dictionary(Tree.Call node) {
        Map<PythonValue, PythonValue> values = new LinkedHashMap<>();
        for (Tree.Argument argument : node.arguments()) {
            values.put(new PythonValue.Text(argument.name()), argument.value().accept(this));
        }
        return new PythonValue.Entries(values);
    }

    @Override
    public PythonValue visit(Tree.Minus node) {
        return new PythonValue.Real(Quantity.of(0).minus(quantity(node.operand())));
    }

    @Override
    public PythonValue visit(Tree.Binary node) {
        Quantity left = quantity(node.left());
        Quantity right = quantity(node.right());
        try {
            return new PythonValue.Real(apply(node.operator(), left, right));
        } catch (ArithmeticException e) {
            throw new PythonError(node.span(), "this is no number: " + e.getMessage(), "");
        }
    }

    private static Quantity apply(String operator, Quantity left, Quantity right) {
        return switch (operator) {
            case "+" -> left.plus(right);
            case "-" -> left.minus(right);
            case "*" -> left.times(right);
            case "/" -> left.dividedBy(right);
            case "//" -> left.floorDividedBy(right);
            default -> left.power(right);
        };
    }

    @Override
    public PythonValue visit(Tree.Part node) {
        return new PythonValue.Unknown("this");
    }

    private Quantity quantity(Tree node) {
        PythonValue value = node.accept(this);
        if (value instanceof PythonValue.Real real) {
            return real.quantity();
        }
        String help =
                value instanceof PythonValue.Unknown ? "write its number, or give it one before: name = 100;" : "";
        throw new PythonError(node.span(), "a number is expected here", help);
    }
}
