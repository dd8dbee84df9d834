package dev.etalon.language.reference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads texts by the grammar in outline. */
final class Reader {

    private static final int DEEPEST = 200;
    private static final int LONGEST_NUMBER = 1_000;

    private static final Pattern TOKEN = Pattern.compile("(?<blank>(?:[ \\t\\r\\n]|#[^\\r\\n]*)+)"
            + "|(?<number>[0-9](?:_?[0-9])*(?:\\.[0-9](?:_?[0-9])*)?(?:[eE][+-]?[0-9](?:_?[0-9])*)?[kMGBT]?(?![A-Za-z_0-9.]))"
            + "|(?<name>[A-Za-z_][A-Za-z_0-9]*)|(?<sign>->|[-+*/^%=,:;(){}])");

    private static final Map<String, String> UNITS = Map.of(
            "%",
            "%", "epochs", "epoch", "epoch", "epoch", "tokens", "token", "token", "token", "samples", "sample",
            "sample", "sample");

    private final List<String> tokens = new ArrayList<>();
    private int next;
    private int depth;
    private Refusal beyond;

    private Reader(String text) {
        Matcher matcher = TOKEN.matcher(text);
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            end = matcher.end();
            if (matcher.group("blank") == null) {
                tokens.add(matcher.group());
            }
        }
        if (end < text.length()) {
            throw new Refusal("syntax", "no token at " + end);
        }
        tokens.add("");
    }

    static Node.Program program(String text) {
        Reader reader = new Reader(text);
        List<Node.Definition> definitions = reader.definitions();
        if (!definitions.isEmpty()) {
            reader.expect(";");
        }
        Node schedule = reader.chain();
        reader.end();
        return new Node.Program(definitions, schedule);
    }

    /** A text of definitions only. */
    static List<Node.Definition> definitionsOf(String text) {
        Reader reader = new Reader(text);
        List<Node.Definition> definitions = reader.definitions();
        reader.take(";");
        reader.end();
        return definitions;
    }

    private void end() {
        expect("");
        if (beyond != null) {
            throw beyond;
        }
    }

    private String token() {
        return tokens.get(next);
    }

    private String after() {
        return next + 1 < tokens.size() ? tokens.get(next + 1) : "";
    }

    private boolean take(String token) {
        boolean there = next < tokens.size() && token().equals(token);
        next += there ? 1 : 0;
        return there;
    }

    private void expect(String token) {
        if (!take(token)) {
            throw new Refusal("syntax", "expected '" + token + "' but found '" + token() + "'");
        }
    }

    private String name() {
        String name = token();
        boolean right = !name.isEmpty()
                && (Character.isLetter(name.charAt(0)) || name.charAt(0) == '_')
                && !name.equals("let")
                && !name.equals("cycle");
        if (!right) {
            throw new Refusal("syntax", "expected a name but found '" + name + "'");
        }
        next++;
        return name;
    }

    private List<Node.Definition> definitions() {
        List<Node.Definition> all = new ArrayList<>();
        while (token().equals("let") || !all.isEmpty() && token().equals(";") && after().equals("let")) {
            take(";");
            expect("let");
            String name = name();
            List<Node.Parameter> parameters = new ArrayList<>();
            if (take("(") && !take(")")) {
                do {
                    String parameter = name();
                    parameters.add(new Node.Parameter(parameter, take("=") ? chain() : null));
                } while (take(","));
                expect(")");
            }
            expect("=");
            all.add(new Node.Definition(name, parameters, chain()));
        }
        return all;
    }

    private Node chain() {
        List<Node> parts = new ArrayList<>(List.of(sum()));
        while (take("->")) {
            boolean bare = token().equals("cycle") && !after().equals("(");
            parts.add(bare ? new Node.BareCycle() : sum());
            next += bare ? 1 : 0;
        }
        return parts.size() == 1 ? parts.get(0) : new Node.Chain(parts);
    }

    private Node sum() {
        Node sum = product();
        while (token().equals("+") || token().equals("-")) {
            String operator = tokens.get(next++);
            sum = new Node.Operation(operator, List.of(sum, product()));
        }
        return sum;
    }

    private Node product() {
        Node product = unary();
        while (token().equals("*") || token().equals("/")) {
            String operator = tokens.get(next++);
            product = new Node.Operation(operator, List.of(product, unary()));
        }
        return product;
    }

    private Node unary() {
        enter();
        Node node;
        if (take("-")) {
            node = new Node.Operation("negate", List.of(unary()));
        } else {
            depth--;
            node = postfix();
            depth++;
            if (take("^")) {
                node = new Node.Operation("^", List.of(node, unary()));
            }
        }
        depth--;
        return node;
    }

    private void enter() {
        if (++depth > DEEPEST + 1) {
            throw new Refusal("syntax", "nested too deep");
        }
    }

    private Node postfix() {
        Node primary = primary();
        String unit = UNITS.get(token());
        if (unit == null) {
            return primary;
        }
        next++;
        return new Node.Measure(primary, unit);
    }

    private Node primary() {
        String token = token();
        if (!token.isEmpty() && Character.isDigit(token.charAt(0))) {
            next++;
            return new Node.Number(number(token));
        }
        if (token.equals("(")) {
            enter();
            next++;
            Node inner = chain();
            expect(")");
            depth--;
            return new Node.Group(inner);
        }
        if (token.equals("{")) {
            return table();
        }
        if (token.equals("cycle") && after().equals("(")) {
            next++;
            return new Node.Use("cycle", arguments());
        }
        return new Node.Use(name(), token().equals("(") ? arguments() : null);
    }

    private List<Node.Argument> arguments() {
        enter();
        expect("(");
        List<Node.Argument> all = new ArrayList<>();
        if (!take(")")) {
            do {
                boolean named = after().equals("=");
                String name = named ? name() : null;
                next += named ? 1 : 0;
                all.add(new Node.Argument(name, chain()));
            } while (take(","));
            expect(")");
        }
        depth--;
        return all;
    }

    private Node table() {
        enter();
        expect("{");
        List<Node.Entry> entries = new ArrayList<>();
        if (!take("}")) {
            do {
                Node step = sum();
                expect(":");
                entries.add(new Node.Entry(step, sum()));
            } while (take(","));
            expect("}");
        }
        depth--;
        Node.Use by = take("by") ? new Node.Use(name(), token().equals("(") ? arguments() : null) : null;
        return new Node.Table(entries, by);
    }

    private Q number(String token) {
        try {
            return value(token);
        } catch (Refusal refusal) {
            // Said only if the text can be read.
            beyond = beyond == null ? refusal : beyond;
            return Q.ONE;
        }
    }

    private static Q value(String token) {
        String plain = token.replace("_", "");
        int suffix = "kMGT".indexOf(plain.replace('B', 'G').charAt(plain.length() - 1));
        String digits = suffix >= 0 ? plain.substring(0, plain.length() - 1) : plain;
        int exponentAt = digits.toLowerCase().indexOf('e');
        String mantissa = exponentAt < 0 ? digits : digits.substring(0, exponentAt);
        String exponent =
                exponentAt < 0 ? "0" : digits.substring(exponentAt + 1).replaceFirst("^([+-]?)0+(?=\\d)", "$1");
        BigDecimal value = new BigDecimal(mantissa);
        if (value.signum() == 0) {
            return Q.ZERO;
        }
        boolean beyond = mantissa.replaceFirst("^[0.]*", "").length() > LONGEST_NUMBER || exponent.length() > 6;
        if (beyond || Math.abs(Integer.parseInt(exponent)) > 5_000) {
            throw new Refusal("number", token);
        }
        Q number = Q.of(value.scaleByPowerOfTen(Integer.parseInt(exponent) + 3 * (suffix + 1)));
        double nearest = number.nearest();
        if (nearest == 0 || Double.isInfinite(nearest)) {
            throw new Refusal("number", token);
        }
        return number;
    }
}
