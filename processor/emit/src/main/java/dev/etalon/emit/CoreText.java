package dev.etalon.emit;

import dev.etalon.core.Core;
import dev.etalon.core.CoreReader;
import java.util.List;

/** Writes a checked tree as the text that {@link CoreReader} reads, where its form is described. */
final class CoreText implements Core.TermVisitor<Void>, Core.PartVisitor<Void> {

    private final StringBuilder out = new StringBuilder();

    private CoreText() {}

    static String of(Core tree) {
        CoreText text = new CoreText();
        text.write(tree);
        return text.out.substring(1);
    }

    private void write(Core tree) {
        if (tree == null) {
            word(CoreReader.NOTHING);
        } else {
            tree.fold(term -> term.accept(this), part -> part.accept(this));
        }
    }

    private Void write(Core.LawCall law) {
        if (law == null) {
            word(CoreReader.NOTHING);
            return null;
        }
        law.arguments().forEach(this::write);
        word("law");
        word(law.span().start());
        word(law.span().end());
        word(law.law().name());
        word(law.arguments().size());
        return null;
    }

    private void word(Object word) {
        out.append(' ').append(word);
    }

    /** A node after its children, with what else it has. */
    private Void node(String name, Core node, Object... more) {
        word(name);
        word(node.span().start());
        word(node.span().end());
        for (Object each : more) {
            word(each);
        }
        return null;
    }

    private void children(Core... children) {
        for (Core child : children) {
            write(child);
        }
    }

    private void children(List<Core> children) {
        children.forEach(this::write);
    }

    @Override
    public Void visit(Core.Number node) {
        return node("number", node, node.value());
    }

    @Override
    public Void visit(Core.Parameter node) {
        return node("parameter", node, node.name());
    }

    @Override
    public Void visit(Core.LocalStep node) {
        return node("t", node);
    }

    @Override
    public Void visit(Core.CycleIndex node) {
        return node.between() == 0 ? node("i", node) : node("outer", node, node.between());
    }

    @Override
    public Void visit(Core.Epsilon node) {
        return node("epsilon", node);
    }

    @Override
    public Void visit(Core.Percent node) {
        children(node.amount());
        return node("percent", node);
    }

    @Override
    public Void visit(Core.Epochs node) {
        children(node.amount());
        return node("epochs", node);
    }

    @Override
    public Void visit(Core.Counted node) {
        children(node.amount());
        return node("counted", node, node.unit().name(), node.passed());
    }

    @Override
    public Void visit(Core.Rest node) {
        return node("rest", node);
    }

    @Override
    public Void visit(Core.StepsOf node) {
        children(node.duration());
        return node("steps", node);
    }

    @Override
    public Void visit(Core.Apply node) {
        children(node.operands());
        return node("apply", node, node.operator().name(), node.operands().size());
    }

    @Override
    public Void visit(Core.Sequence node) {
        children(node.parts());
        return node("sequence", node, node.parts().size());
    }

    @Override
    public Void visit(Core.Move node) {
        children(node.from(), node.to(), node.steps());
        write(node.law());
        return node("move", node);
    }

    @Override
    public Void visit(Core.Warmup node) {
        children(node.steps(), node.from());
        write(node.law());
        return node("warmup", node);
    }

    @Override
    public Void visit(Core.Cooldown node) {
        children(node.steps(), node.to());
        write(node.law());
        return node("cooldown", node);
    }

    @Override
    public Void visit(Core.Constant node) {
        children(node.value(), node.steps());
        return node("constant", node);
    }

    @Override
    public Void visit(Core.Hold node) {
        children(node.steps());
        return node("hold", node);
    }

    @Override
    public Void visit(Core.Decay node) {
        children(node.from(), node.rate(), node.every(), node.steps(), node.limit());
        return node("decay", node);
    }

    @Override
    public Void visit(Core.Step node) {
        children(node.from(), node.factor(), node.every(), node.steps(), node.limit());
        return node("step", node);
    }

    @Override
    public Void visit(Core.Inverse node) {
        children(node.from(), node.rate(), node.power(), node.steps(), node.limit());
        return node("inverse", node);
    }

    @Override
    public Void visit(Core.InverseSqrt node) {
        children(node.from(), node.timescale(), node.steps(), node.limit());
        return node("inverseSqrt", node);
    }

    @Override
    public Void visit(Core.Optimal node) {
        children(node.peak(), node.steps());
        return node("optimal", node);
    }

    @Override
    public Void visit(Core.Table node) {
        node.entries().forEach(entry -> children(entry.step(), entry.value()));
        write(node.by());
        return node("table", node, node.entries().size());
    }

    @Override
    public Void visit(Core.Cycle node) {
        children(node.body(), node.times(), node.growth());
        return node("cycle", node, node.afterArrow());
    }

    @Override
    public Void visit(Core.Take node) {
        children(node.schedule(), node.steps());
        return node("take", node);
    }

    @Override
    public Void visit(Core.Skip node) {
        children(node.schedule(), node.steps());
        return node("skip", node);
    }

    @Override
    public Void visit(Core.Stretch node) {
        children(node.schedule(), node.steps());
        return node("stretch", node);
    }

    @Override
    public Void visit(Core.Staircase node) {
        children(node.schedule(), node.every());
        return node("staircase", node);
    }
}
