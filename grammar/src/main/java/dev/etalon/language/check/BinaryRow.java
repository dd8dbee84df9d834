package dev.etalon.language.check;

import dev.etalon.core.Core;
import dev.etalon.core.Operator;
import dev.etalon.language.parse.Syntax;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * An operator and all that stand to its left, as in {@code a + b - c}: each is the left operand of the next, so that the tree is
 * as deep as the row is long. It is walked without recursion.
 */
final class BinaryRow {

    private record Level(Elaborator here, Syntax.Binary node) {}

    /** The operator that a node is; {@code null} of others. */
    static final DefaultVisitor<Syntax.Binary> BINARY = new DefaultVisitor<>() {
        @Override
        Syntax.Binary otherwise(Syntax node) {
            return null;
        }

        @Override
        public Syntax.Binary visitBinary(Syntax.Binary node) {
            return node;
        }
    };

    private final Elaborator here;
    private final Syntax.Binary last;

    BinaryRow(Elaborator here, Syntax.Binary last) {
        this.here = here;
        this.last = last;
    }

    Core elaborate() {
        Session session = here.session();
        Deque<Level> levels = new ArrayDeque<>();
        Elaborator at = here;
        Syntax.Binary node = last;
        Core left = null;
        while (left == null) {
            levels.push(new Level(at, node));
            Elaborator inner = at.left(node);
            Syntax.Binary next = node.left().accept(BINARY);
            if (next == null) {
                left = inner.elaborate(node.left());
            } else if (session.enter(inner.place().argument())) {
                at = inner;
                node = next;
            } else {
                session.leave();
                left = inner.refused(inner.at(node.left().span()));
            }
        }
        return joined(levels, left);
    }

    /** Joins the levels, the innermost first, all of which but the outermost were entered. */
    private Core joined(Deque<Level> levels, Core first) {
        Core left = first;
        while (true) {
            Level level = levels.pop();
            Core right = level.here().right(level.node(), left);
            left = level.here().apply(level.node().span(), operator(level.node().operation()), left, right);
            if (levels.isEmpty()) {
                return left;
            }
            here.session().leave();
        }
    }

    private static Operator operator(Syntax.Operation operation) {
        return switch (operation) {
            case ADD -> Operator.ADD;
            case SUBTRACT -> Operator.SUBTRACT;
            case MULTIPLY -> Operator.MULTIPLY;
            case DIVIDE -> Operator.DIVIDE;
            case POWER -> Operator.POWER;
        };
    }
}
