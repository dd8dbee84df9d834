package dev.etalon.core;

import dev.etalon.core.Core.LawCall;
import dev.etalon.diagnostic.Span;
import dev.etalon.exact.Rational;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a checked tree from text: what the processor writes for a schedule that is built at run time.
 *
 * <p>The text is a row of words with blanks between them, each node after its children. A node is its name, the start and
 * the end of its span, and what it has besides: a number, a name, the number of its children where that varies. A child
 * that is left out is {@value #NOTHING}. What a later version adds to a node comes as a node of a new name, so that this
 * text is read for ever.
 */
public final class CoreReader {

    /** Stands for a child that there is not. */
    public static final String NOTHING = "-";

    private final String[] words;
    private final List<Object> made = new ArrayList<>();
    private int next;

    private CoreReader(String text) {
        words = text.split(" ");
    }

    /** @throws IllegalStateException if the text is none that this version knows */
    public static Core read(String text) {
        CoreReader reader = new CoreReader(text);
        while (reader.next < reader.words.length) {
            reader.made.add(reader.node());
        }
        return reader.pop();
    }

    private Object node() {
        String name = word();
        if (name.equals(NOTHING)) {
            return null;
        }
        Span span = new Span(integer(), integer());
        return switch (name) {
            case "number" -> new Core.Number(span, Rational.fraction(word()));
            case "parameter" -> new Core.Parameter(span, word());
            case "t" -> new Core.LocalStep(span);
            case "i" -> new Core.CycleIndex(span, 0);
            case "outer" -> new Core.CycleIndex(span, integer());
            case "epsilon" -> new Core.Epsilon(span);
            case "rest" -> new Core.Rest(span);
            case "percent", "epochs", "steps" -> unit(name, span);
            case "counted" ->
                new Core.Counted(span, pop(), Core.Counted.Unit.valueOf(word()), Boolean.parseBoolean(word()));
            case "apply" -> new Core.Apply(span, Operator.named(word()), list(integer()));
            case "law" -> new LawCall(span, Law.named(word()), list(integer()));
            case "sequence" -> new Core.Sequence(span, list(integer()));
            case "table" -> table(span, integer());
            case "move", "warmup", "cooldown", "constant", "hold" -> move(name, span);
            case "decay", "step", "inverse", "inverseSqrt", "optimal" -> decay(name, span);
            case "cycle" -> cycle(span, Boolean.parseBoolean(word()));
            case "take", "skip", "stretch", "staircase" -> cut(name, span);
            default -> throw new IllegalStateException("'" + name + "' is no node of a schedule of this version");
        };
    }

    private Core unit(String name, Span span) {
        Core amount = pop();
        return switch (name) {
            case "percent" -> new Core.Percent(span, amount);
            case "epochs" -> new Core.Epochs(span, amount);
            default -> new Core.StepsOf(span, amount);
        };
    }

    /** What moves from one rate to another; the last child is on top. */
    private Core move(String name, Span span) {
        return switch (name) {
            case "move" -> {
                LawCall law = law();
                Core steps = pop();
                Core to = pop();
                yield new Core.Move(span, law, pop(), to, steps);
            }
            case "warmup" -> {
                LawCall law = law();
                Core from = pop();
                yield new Core.Warmup(span, pop(), from, law);
            }
            case "cooldown" -> {
                LawCall law = law();
                Core to = pop();
                yield new Core.Cooldown(span, pop(), to, law);
            }
            case "constant" -> {
                Core steps = pop();
                yield new Core.Constant(span, pop(), steps);
            }
            default -> new Core.Hold(span, pop());
        };
    }

    private Core decay(String name, Span span) {
        List<Core> children = list(
                switch (name) {
                    case "decay", "step", "inverse" -> 5;
                    case "inverseSqrt" -> 4;
                    default -> 2;
                });
        Core from = children.get(0);
        Core by = children.get(1);
        return switch (name) {
            case "decay" -> new Core.Decay(span, from, by, children.get(2), children.get(3), children.get(4));
            case "step" -> new Core.Step(span, from, by, children.get(2), children.get(3), children.get(4));
            case "inverse" -> new Core.Inverse(span, from, by, children.get(2), children.get(3), children.get(4));
            case "inverseSqrt" -> new Core.InverseSqrt(span, from, by, children.get(2), children.get(3));
            default -> new Core.Optimal(span, from, by);
        };
    }

    private Core table(Span span, int entries) {
        LawCall by = law();
        List<Core> children = list(2 * entries);
        List<Core.Table.Entry> all = new ArrayList<>();
        for (int k = 0; k < entries; k++) {
            all.add(new Core.Table.Entry(children.get(2 * k), children.get(2 * k + 1)));
        }
        return new Core.Table(span, all, by);
    }

    private Core cycle(Span span, boolean afterArrow) {
        Core growth = pop();
        Core times = pop();
        return new Core.Cycle(span, pop(), times, growth, afterArrow);
    }

    private Core cut(String name, Span span) {
        Core steps = pop();
        Core schedule = pop();
        return switch (name) {
            case "take" -> new Core.Take(span, schedule, steps);
            case "skip" -> new Core.Skip(span, schedule, steps);
            case "stretch" -> new Core.Stretch(span, schedule, steps);
            default -> new Core.Staircase(span, schedule, steps);
        };
    }

    private String word() {
        return words[next++];
    }

    private int integer() {
        return Integer.parseInt(word());
    }

    private Core pop() {
        return (Core) made.remove(made.size() - 1);
    }

    private LawCall law() {
        return (LawCall) made.remove(made.size() - 1);
    }

    /** The last children, the first of them first. */
    private List<Core> list(int size) {
        List<Core> children = new ArrayList<>();
        for (int k = made.size() - size; k < made.size(); k++) {
            children.add((Core) made.get(k));
        }
        made.subList(made.size() - size, made.size()).clear();
        return children;
    }
}
