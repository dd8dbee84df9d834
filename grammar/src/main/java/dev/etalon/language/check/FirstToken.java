package dev.etalon.language.check;

import dev.etalon.diagnostic.Span;
import dev.etalon.language.parse.Syntax;

/** Finds the first token of an expression. */
final class FirstToken {

    private FirstToken() {}

    static Span of(Syntax syntax) {
        Syntax node = syntax;
        for (Syntax first = node.accept(LEFTMOST); first != null; first = node.accept(LEFTMOST)) {
            node = first;
        }
        return node.accept(TOKEN);
    }

    private static Span character(Syntax node) {
        int start = node.span().start();
        return new Span(start, Math.min(start + 1, node.span().end()));
    }

    /** The node that another begins with, or {@code null} where it begins with a token of its own. */
    private static final DefaultVisitor<Syntax> LEFTMOST = new DefaultVisitor<>() {
        @Override
        public Syntax visitChain(Syntax.Chain node) {
            return node.parts().get(0);
        }

        @Override
        public Syntax visitBinary(Syntax.Binary node) {
            return node.left();
        }

        @Override
        public Syntax visitMeasure(Syntax.Measure node) {
            return node.amount();
        }

        @Override
        Syntax otherwise(Syntax node) {
            return null;
        }
    };

    private static final DefaultVisitor<Span> TOKEN = new DefaultVisitor<>() {
        @Override
        public Span visitCall(Syntax.Call node) {
            return node.nameSpan();
        }

        @Override
        public Span visitNegation(Syntax.Negation node) {
            return character(node);
        }

        @Override
        public Span visitParenthesised(Syntax.Parenthesised node) {
            return character(node);
        }

        @Override
        public Span visitTable(Syntax.Table node) {
            return character(node);
        }

        @Override
        Span otherwise(Syntax node) {
            return node.span();
        }
    };
}
