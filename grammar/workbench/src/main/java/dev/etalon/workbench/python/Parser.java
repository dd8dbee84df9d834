package dev.etalon.workbench.python;

import dev.etalon.diagnostic.Printable;
import dev.etalon.diagnostic.Span;
import java.util.ArrayList;
import java.util.List;

/** Reads statements one after the other. */
public final class Parser {

    /** Brackets within brackets beyond which a text is not read. */
    private static final int DEEPEST = 100;

    private final List<Token> tokens;
    private int at;
    private int depth;

    private Parser(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** A reader of the statements of a text. */
    public static Parser of(String text) {
        return new Parser(Lexer.tokens(text));
    }

    /** The place of a name anywhere in the text that is {@code name}, or begins so where it ends with an underscore. */
    public Span find(String name) {
        return tokens.stream()
                .filter(token -> token.kind() == Token.Kind.NAME)
                .filter(token -> name.endsWith("_")
                        ? token.text().startsWith(name)
                        : token.text().equals(name))
                .map(Token::span)
                .findFirst()
                .orElse(null);
    }

    /** Whether there is another statement. */
    public boolean hasNext() {
        while (peek().kind() == Token.Kind.END_OF_STATEMENT) {
            at++;
        }
        return peek().kind() != Token.Kind.END;
    }

    /** The next statement. */
    public Tree.Statement next() {
        boolean isAssignment =
                peek().kind() == Token.Kind.NAME && tokens.get(at + 1).is("=");
        String target = isAssignment ? take().text() : "";
        if (isAssignment) {
            take();
        }
        Tree value = expression();
        if (peek().kind() != Token.Kind.END && peek().kind() != Token.Kind.END_OF_STATEMENT) {
            throw unexpected("the end of the statement");
        }
        return new Tree.Statement(target, value);
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Token take() {
        return tokens.get(at++);
    }

    private boolean accept(String symbol) {
        boolean found = peek().is(symbol);
        at += found ? 1 : 0;
        return found;
    }

    private Token expect(String symbol) {
        if (!peek().is(symbol)) {
            throw unexpected("'" + symbol + "'");
        }
        return take();
    }

    private PythonError unexpected(String wanted) {
        Token token = peek();
        String found = token.kind() == Token.Kind.END ? "the end" : Printable.quoted(token.text());
        return new PythonError(token.span(), "expected " + wanted + ", found " + found, "");
    }

    private Tree expression() {
        if (++depth > DEEPEST) {
            throw new PythonError(peek().span(), "more than " + DEEPEST + " brackets within each other", "");
        }
        Tree left = product();
        while (peek().is("+") || peek().is("-")) {
            left = binary(take().text(), left, product());
        }
        depth--;
        return left;
    }

    private Tree product() {
        Tree left = unary();
        while (peek().is("*") || peek().is("/") || peek().is("//")) {
            left = binary(take().text(), left, unary());
        }
        return left;
    }

    private static Tree binary(String operator, Tree left, Tree right) {
        return new Tree.Binary(left.span().to(right.span()), operator, left, right);
    }

    private Tree unary() {
        if (peek().is("-")) {
            Span sign = take().span();
            Tree operand = unary();
            return new Tree.Minus(sign.to(operand.span()), operand);
        }
        if (accept("+")) {
            return unary();
        }
        Tree base = postfix();
        return accept("**") ? binary("**", base, unary()) : base;
    }

    private Tree postfix() {
        Tree tree = primary();
        while (true) {
            if (tree instanceof Tree.Name name && peek().is("(")) {
                tree = call(name);
            } else if (accept(".")) {
                tree = attribute(tree);
            } else if (peek().is("[") || peek().is("(")) {
                tree = new Tree.Part(tree.span().to(skipBrackets()));
            } else {
                return tree;
            }
        }
    }

    private Tree attribute(Tree owner) {
        if (peek().kind() != Token.Kind.NAME) {
            throw unexpected("a name");
        }
        Token name = take();
        Span span = owner.span().to(name.span());
        return owner instanceof Tree.Name ? new Tree.Name(span, name.text()) : new Tree.Part(span);
    }

    private Span skipBrackets() {
        Token open = take();
        String close = open.text().equals("(") ? ")" : "]";
        if (!peek().is(close)) {
            expression();
        }
        return expect(close).span();
    }

    private Tree call(Tree.Name function) {
        take();
        List<Tree.Argument> arguments = new ArrayList<>();
        while (!peek().is(")")) {
            arguments.add(argument());
            if (!accept(",")) {
                break;
            }
        }
        return new Tree.Call(function.span().to(expect(")").span()), function, arguments);
    }

    private Tree.Argument argument() {
        boolean isNamed = peek().kind() == Token.Kind.NAME && tokens.get(at + 1).is("=");
        Span start = peek().span();
        String name = isNamed ? take().text() : "";
        if (isNamed) {
            take();
        }
        Tree value = expression();
        return new Tree.Argument(start.to(value.span()), name, value);
    }

    private Tree primary() {
        Token token = peek();
        return switch (token.kind()) {
            case NUMBER -> new Tree.Number(take().span(), token.text().replace("_", ""));
            case STRING -> new Tree.Text(take().span(), token.text());
            case NAME -> new Tree.Name(take().span(), token.text());
            case SYMBOL -> bracketed();
            case END, END_OF_STATEMENT -> throw unexpected("a value");
        };
    }

    private Tree bracketed() {
        Token open = peek();
        return switch (open.text()) {
            case "[" -> list();
            case "{" -> dictionary();
            case "(" -> parenthesised();
            default -> throw unexpected("a value");
        };
    }

    private Tree list() {
        Span open = peek().span();
        List<Tree> items = items("]");
        return new Tree.Sequence(open.to(tokens.get(at - 1).span()), items);
    }

    private Tree parenthesised() {
        Span open = peek().span();
        List<Tree> items = items(")");
        boolean isTuple = items.size() != 1 || tokens.get(at - 2).is(",");
        Span span = open.to(tokens.get(at - 1).span());
        return isTuple ? new Tree.Sequence(span, items) : items.get(0);
    }

    private List<Tree> items(String close) {
        take();
        List<Tree> items = new ArrayList<>();
        while (!peek().is(close)) {
            items.add(expression());
            if (!accept(",")) {
                break;
            }
        }
        expect(close);
        return items;
    }

    private Tree dictionary() {
        Span open = take().span();
        List<Tree> keys = new ArrayList<>();
        List<Tree> values = new ArrayList<>();
        while (!peek().is("}")) {
            keys.add(expression());
            expect(":");
            values.add(expression());
            if (!accept(",")) {
                break;
            }
        }
        return new Tree.Dictionary(open.to(expect("}").span()), keys, values);
    }
}
