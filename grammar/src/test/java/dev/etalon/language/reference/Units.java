package dev.etalon.language.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the settings say: the horizon, and how many tokens and samples a step takes. */
final class Units {

    private static final Q MOST = Q.of(1L << 53);

    private final Settings settings;
    private final Env env;
    private final Map<String, Batch> batches = new HashMap<>();
    private final Map<String, Node> texts = new HashMap<>();
    private final Q horizon;

    /** @param env the definitions and the parameters, which the texts see */
    Units(Settings settings, Env env) {
        this.settings = settings;
        this.env = env;
        refuseBoth("horizon", settings.horizon() != 0);
        refuseBoth("stepsPerEpoch", settings.stepsPerEpoch() != 0);
        refuseBoth("epsilon", settings.epsilon() != 0);
        boolean both = settings.horizon() != 0 || settings.parameters().containsKey("horizon");
        if (!settings.run().isEmpty() && both) {
            throw new Refusal("setting", "run beside horizon");
        }
        read("token", "tokensPerStep", settings.tokensPerStep());
        read("sample", "samplesPerStep", settings.samplesPerStep());
        for (String unit : List.of("token", "sample")) {
            if (texts.containsKey(unit)) {
                batch(unit, true);
            }
        }
        this.horizon = settings.run().isEmpty() ? number("horizon", settings.horizon()) : run();
    }

    private void refuseBoth(String name, boolean set) {
        if (set && settings.parameters().containsKey(name)) {
            throw new Refusal("setting", name + " twice");
        }
    }

    private Q number(String name, long member) {
        Number parameter = settings.parameters().get(name);
        if (parameter == null) {
            return member > 0 ? Q.of(member) : null;
        }
        Q number = Q.of(parameter.longValue());
        if (number.signum() <= 0 || number.compareTo(MOST) > 0) {
            throw new Refusal("length", name + " " + number);
        }
        return number;
    }

    private void read(String unit, String name, String text) {
        refuseBoth(name, !text.isEmpty());
        if (settings.parameters().containsKey(name)) {
            batches.put(unit, new Batch(number(name, 0)));
        } else if (!text.isEmpty()) {
            Node.Program program = Reader.program(text);
            Names.check(program.definitions(), env);
            Names.check(program.schedule(), env.define(program.definitions()));
            texts.put(unit, program.schedule());
        }
    }

    private Batch batch(String unit, boolean mayAskTheOther) {
        if (batches.containsKey(unit)) {
            return batches.get(unit);
        }
        Node text = texts.get(unit);
        Numbers plain = new Numbers(settings, null, Map.of());
        while (text instanceof Node.Group group) {
            text = group.inner();
        }
        Batch batch = null;
        if (text instanceof Node.Table table && table.bySteps()) {
            batch = table(unit, table, plain, mayAskTheOther);
        } else if (text instanceof Node.Table || plain.kind(text, env) != Numbers.Kind.NUMBER) {
            throw new Refusal("type", "no batch");
        } else {
            batch = new Batch(size(text, plain));
        }
        batches.put(unit, batch);
        return batch;
    }

    private Q size(Node node, Numbers numbers) {
        if (numbers.kind(node, env) != Numbers.Kind.NUMBER) {
            throw new Refusal("type", "no size");
        }
        Q size = numbers.fixed(new Env.Given(node, env))
                .at(new Tally(Q.ZERO, true))
                .steps();
        if (!size.isWhole() || size.signum() <= 0 || size.compareTo(MOST) > 0) {
            throw new Refusal("length", size.toString());
        }
        return size;
    }

    private Batch table(String unit, Node.Table table, Numbers plain, boolean mayAskTheOther) {
        Batch batch = null;
        Q before = null;
        for (Node.Entry entry : table.entries()) {
            Q key = key(unit, entry.step(), batch, mayAskTheOther);
            if (before == null ? !key.isZero() : key.compareTo(before) <= 0) {
                throw new Refusal("table-order", key.toString());
            }
            before = key;
            Q size = size(entry.value(), plain);
            if (batch == null) {
                batch = new Batch(size);
            } else {
                batch.then(key, size);
            }
        }
        if (batch == null) {
            throw new Refusal("table-order", "empty");
        }
        return batch;
    }

    /** The step at which an entry takes effect: the first at which so many have been seen. */
    private Q key(String unit, Node node, Batch soFar, boolean mayAskTheOther) {
        // With batches that grow, an amount stays one of tokens or samples.
        Batch growing = new Batch(Q.ONE);
        growing.then(Q.ONE, Q.of(2));
        Numbers numbers = new Numbers(settings, null, Map.of("token", growing, "sample", growing));
        Amount amount;
        try {
            amount = numbers.steps(node, env).at(new Tally(Q.ZERO, true));
        } catch (Refusal refusal) {
            throw refusal.name().equals("percent-without-horizon") ? new Refusal("unit", "a key of a share") : refusal;
        }
        boolean tokens = !amount.tokens().isZero();
        boolean samples = !amount.samples().isZero();
        if (numbers.rests() > 0
                || amount.rounded() && !amount.shared()
                || tokens && samples
                || (tokens || samples) && !amount.steps().isZero()) {
            throw new Refusal("unit", "a key of more than one unit");
        }
        if (!tokens && !samples) {
            if (!amount.steps().isWhole()
                    || amount.steps().signum() < 0
                    || amount.steps().compareTo(MOST) > 0) {
                throw new Refusal("table-order", amount.steps().toString());
            }
            return amount.steps();
        }
        String its = tokens ? "token" : "sample";
        Batch batch = its.equals(unit) ? soFar : other(its, mayAskTheOther);
        Q seen = tokens ? amount.tokens() : amount.samples();
        if (batch == null || seen.signum() < 0) {
            throw new Refusal("table-order", "negative");
        }
        return Q.of(batch.position(seen).ceiling());
    }

    private Batch other(String unit, boolean mayAsk) {
        if (!batches.containsKey(unit) && !texts.containsKey(unit)) {
            throw new Refusal("percent-without-horizon", unit);
        }
        if (!mayAsk) {
            throw new Refusal("recursion", unit);
        }
        return batch(unit, false);
    }

    private Q run() {
        Node.Program program = Reader.program(settings.run());
        Names.check(program.definitions(), env);
        Names.check(program.schedule(), env.define(program.definitions()));
        Numbers numbers = new Numbers(settings, null, batches);
        Steps steps = numbers.steps(program.schedule(), env.define(program.definitions()));
        if (numbers.rests() > 0) {
            throw new Refusal("rest", "in run");
        }
        return numbers.alone(steps, new Tally(Q.ZERO, true), true, "length");
    }

    /** Null for none. */
    Q horizon() {
        return horizon;
    }

    Map<String, Batch> batches() {
        return batches;
    }
}
