package dev.etalon.language.reference;

import java.util.ArrayList;
import java.util.List;

/** Tables, with the start that they do not say. */
final class Tables {

    private final Numbers numbers;
    private final Laws laws;

    Tables(Numbers numbers, Laws laws) {
        this.numbers = numbers;
        this.laws = laws;
    }

    private record Read(List<Steps> steps, boolean saysStart, List<Term> values, Laws.Made law) {}

    private Read read(Node.Table table, Env env) {
        if (table.entries().isEmpty()) {
            throw new Refusal("table-order", "empty");
        }
        List<Steps> steps = new ArrayList<>();
        List<Term> values = new ArrayList<>();
        boolean isWritten = true;
        for (Node.Entry entry : table.entries()) {
            int open = numbers.open();
            steps.add(numbers.steps(entry.step(), env));
            isWritten &= steps.size() > 1 || numbers.open() == open;
            values.add(numbers.term(entry.value(), env));
        }
        Laws.Made law = table.bySteps()
                ? null
                : table.by() == null ? laws.law(Laws.LINEAR, Env.EMPTY) : laws.law(table.by(), env);
        // A start is said where that is so whatever the parameters are.
        boolean saysStart = isWritten && isZero(steps.get(0));
        if (!saysStart && (table.bySteps() || !(table.entries().get(0).value() instanceof Node.Number))) {
            throw new Refusal("table-order", "step 0 must be given");
        }
        return new Read(steps, saysStart, values, law);
    }

    private static boolean isZero(Steps steps) {
        try {
            Amount first = steps.at(new Tally(Q.ZERO, true));
            return first.steps().isZero() && !first.depends();
        } catch (Refusal refusal) {
            // Without a horizon it is refused once it is made.
            return true;
        }
    }

    private static boolean rises(Node.Table table, Read read) {
        return !table.bySteps()
                && !read.saysStart
                && table.entries().get(0).value() instanceof Node.Number number
                && number.value().equals(Q.ONE);
    }

    /** Whether its first piece is a warmup. */
    boolean startsWithWarmup(Node.Table table, Env env) {
        boolean literal = !table.entries().isEmpty()
                && table.entries().get(0).value() instanceof Node.Number number
                && number.value().equals(Q.ONE);
        return literal && rises(table, read(table, env));
    }

    Maker table(Node.Table table, Env env) {
        Read read = read(table, env);
        Term start = read.saysStart ? null : rises(table, read) ? epsilon() : Term.of(1);
        return tally -> {
            List<Q> keys = keys(read, tally);
            List<Term> values = new ArrayList<>(read.values);
            if (start != null) {
                keys.add(0, Q.ZERO);
                values.add(0, start);
            }
            return made(keys, values, read, tally);
        };
    }

    private Term epsilon() {
        return numbers.term(new Node.Use("epsilon", null), Env.EMPTY);
    }

    private List<Q> keys(Read read, Tally tally) {
        try {
            List<Q> keys = new ArrayList<>();
            for (Steps steps : read.steps) {
                keys.add(numbers.alone(steps, tally.apart(true), false, "table-order"));
            }
            return keys;
        } catch (Refusal refusal) {
            // Some of a unit that is not set are no step 0, whatever it is.
            throw new Refusal(refusal.name() + "|table-order", refusal.getMessage());
        }
    }

    private Part made(List<Q> keys, List<Term> values, Read read, Tally tally) {
        for (int k = 0; k < keys.size(); k++) {
            boolean right = k == 0 ? keys.get(0).isZero() : keys.get(k).compareTo(keys.get(k - 1)) > 0;
            if (!right) {
                throw new Refusal("table-order", keys.toString());
            }
        }
        Part part = new Points(keys, values, read.law == null ? null : read.law.apply(tally.apart(true), null));
        if (part.isBounded()) {
            tally.advance(part.length);
        }
        return part;
    }

    /** The first piece, which is a warmup; its value is a written number, whatever the others are. */
    Maker firstPiece(Node.Table table, Env env, Env outside) {
        Read read = read(table, env);
        Laws.Made its = table.by() == null ? read.law : laws.law(table.by(), outside);
        return tally -> {
            Q steps = numbers.alone(read.steps.get(0), tally.apart(false), false, "table-order");
            Law law = its.apply(tally.apart(true), steps);
            tally.advance(steps);
            return new Move(law, epsilon(), null, steps);
        };
    }

    /** What comes after the first piece: its keys count from where the table began. */
    Maker afterFirstPiece(Node.Table table, Env env) {
        Read read = read(table, env);
        return tally -> {
            List<Q> keys = keys(read, new Tally(tally.step(), false));
            Q origin = keys.get(0);
            keys.replaceAll(key -> key.minus(origin));
            return made(keys, read.values, read, tally);
        };
    }
}
