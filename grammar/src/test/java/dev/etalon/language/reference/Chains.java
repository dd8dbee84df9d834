package dev.etalon.language.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Chains and cycles. */
final class Chains {

    private final Parts schedules;
    private final Numbers numbers;

    Chains(Parts schedules, Numbers numbers) {
        this.schedules = schedules;
        this.numbers = numbers;
    }

    /** A part as it is written, or a cycle of such parts. */
    private sealed interface Item {}

    private record Written(Node node) implements Item {}

    /** The first piece of a table that is a warmup, and what comes after it. */
    private record Piece(Node.Table table, boolean first) implements Item {}

    private record Loop(List<Item> body, Map<String, Env.Given> arguments, Frame frame) implements Item {}

    Maker chain(List<Node> parts, Env env) {
        List<Item> items = new ArrayList<>(List.of(new Written(parts.get(0))));
        for (Node part : parts.subList(1, parts.size())) {
            if (Parts.takesWhatIsBefore(part)) {
                repeat(items, part, env);
            } else {
                items.add(new Written(part));
            }
        }
        return makers(items, env);
    }

    private void repeat(List<Item> items, Node cycle, Env env) {
        Node.Use use = cycle instanceof Node.Use written ? written : new Node.Use("cycle", List.of());
        Map<String, Env.Given> arguments = Binding.bind(use, env, List.of("times?", "growth?"), 0, 0);
        Item first = items.get(0);
        boolean warmup = false;
        if (first instanceof Written written && written.node instanceof Node.Table table) {
            warmup = new Tables(numbers, new Laws(numbers)).startsWithWarmup(table, env.in(new Frame()));
            if (warmup && table.entries().size() > 1) {
                items.set(0, new Piece(table, true));
                items.add(1, new Piece(table, false));
            }
        } else if (first instanceof Written written && written.node instanceof Node.Use its) {
            warmup = its.name().equals("warmup") && env.find("warmup") == null;
        } else if (first instanceof Piece) {
            warmup = true;
        }
        List<Item> body = new ArrayList<>(items.subList(warmup ? 1 : 0, items.size()));
        if (body.isEmpty()) {
            throw new Refusal("empty-cycle", "nothing but a warmup");
        }
        items.subList(warmup ? 1 : 0, items.size()).clear();
        items.add(new Loop(body, arguments, new Frame()));
    }

    private Maker makers(List<Item> items, Env env) {
        List<Maker> makers = items.stream().map(item -> maker(item, env)).toList();
        if (makers.size() == 1) {
            return makers.get(0);
        }
        return tally -> {
            List<Part> parts = new ArrayList<>();
            for (Maker maker : makers) {
                parts.add(after(parts, maker, tally));
            }
            return new Chain(parts);
        };
    }

    /** Where a part begins that comes after one without end is nowhere. */
    private static Part after(List<Part> parts, Maker maker, Tally tally) {
        if (parts.isEmpty() || parts.get(parts.size() - 1).isBounded()) {
            return maker.make(tally);
        }
        try {
            tally.known(false);
            return maker.make(tally);
        } catch (Refusal refusal) {
            throw new Refusal(refusal.name() + "|after-unbounded", refusal.getMessage());
        }
    }

    private Maker maker(Item item, Env env) {
        if (item instanceof Written written) {
            return schedules.part(written.node, env);
        }
        if (item instanceof Piece piece) {
            Tables tables = new Tables(numbers, new Laws(numbers));
            return piece.first
                    ? tables.firstPiece(piece.table, env.in(new Frame()), env)
                    : tables.afterFirstPiece(piece.table, env);
        }
        Loop loop = (Loop) item;
        return cycle(makers(loop.body, env.in(loop.frame)), loop.frame, loop.arguments);
    }

    /** {@code cycle(s, times, growth)}. */
    Maker cycle(Env env, Map<String, Env.Given> given) {
        Frame frame = new Frame();
        Env.Given body = given.get("s");
        Map<String, Env.Given> arguments = new LinkedHashMap<>(given);
        arguments.remove("s");
        return cycle(schedules.part(body.node(), body.where().in(frame)), frame, arguments);
    }

    private Maker cycle(Maker body, Frame frame, Map<String, Env.Given> given) {
        Steps times = given.containsKey("times") ? numbers.fixed(given.get("times")) : null;
        Steps growth = given.containsKey("growth") ? numbers.fixed(given.get("growth")) : null;
        return tally -> {
            boolean known = tally.isKnown();
            tally.known(false);
            Part repeated = body.make(tally);
            tally.known(known);
            if (!repeated.isBounded()) {
                throw new Refusal("after-unbounded", "cycle of what has no end");
            }
            if (repeated.isEmpty()) {
                throw new Refusal("length", "a cycle of 0 steps");
            }
            Long count = times == null ? null : times(times.at(tally).steps());
            Q factor = growth == null ? null : growth.at(tally).steps();
            if (factor != null && factor.signum() <= 0) {
                throw new Refusal("length", "growth " + factor);
            }
            Starts starts = schedules.starts(repeated.length, factor, count);
            Cycle cycle = new Cycle(repeated, frame, count, starts, frame.varies);
            if (cycle.isBounded()) {
                tally.advance(cycle.length.minus(repeated.length));
            }
            return cycle;
        };
    }

    private static Long times(Q times) {
        if (!times.isWhole() || times.signum() <= 0 || times.compareTo(Q.of(1L << 53)) > 0) {
            throw new Refusal("length", "times " + times);
        }
        return times.whole().longValueExact();
    }
}
