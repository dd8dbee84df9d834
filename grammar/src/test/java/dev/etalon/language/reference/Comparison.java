package dev.etalon.language.reference;

import dev.etalon.LearningRate;
import dev.etalon.language.Finding;
import dev.etalon.language.Reading;
import dev.etalon.language.Schedules;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Compares what a text comes to with what the contract says of it. */
public final class Comparison {

    private static final int STEPS = 24;
    private static final int BLOCK = 40;
    private static final int FAR = 20_000;

    /** A text with all that it needs. */
    public record Case(String text, Settings settings) {}

    private final Case one;
    private final Random random;
    private final Reference.Meaning expected;

    private Comparison(Case one, long seed) {
        this.one = one;
        this.random = new Random(seed);
        this.expected = Reference.of(one.text(), one.settings());
    }

    /** The settings as those of the parser. */
    public static Schedules.Options options(Settings settings) {
        Schedules.Options options = Schedules.options()
                .horizon(settings.horizon())
                .run(settings.run())
                .stepsPerEpoch(settings.stepsPerEpoch())
                .tokensPerStep(settings.tokensPerStep())
                .samplesPerStep(settings.samplesPerStep())
                .epsilon(settings.epsilon());
        for (String definitions : settings.definitions()) {
            options = options.define(definitions);
        }
        for (Map.Entry<String, Number> parameter : settings.parameters().entrySet()) {
            options = options.parameter(parameter.getKey(), parameter.getValue());
        }
        return options;
    }

    /** What differs, in one line; empty if all agrees. */
    public static Optional<String> difference(Case one, long seed) {
        try {
            return Optional.ofNullable(new Comparison(one, seed).difference());
        } catch (RuntimeException | StackOverflowError failure) {
            StackTraceElement[] where = failure.getStackTrace();
            return Optional.of("threw " + failure + " at " + (where.length == 0 ? "" : where[0]));
        }
    }

    private String difference() {
        Reading read = Schedules.read(one.text(), options(one.settings()));
        if (read.schedule().isEmpty()) {
            return refusal(names(read));
        }
        LearningRate actual = read.schedule().get();
        if (expected.refusal() != null) {
            return expected.refusal().contains(Refusal.PERHAPS) ? null : "accepted, expected " + expected.why();
        }
        Reference reference = expected.schedule();
        if (actual.length() != reference.length()) {
            return "length " + actual.length() + ", expected " + reference.length();
        }
        String wrong = values(actual);
        return wrong != null ? wrong : forms(actual);
    }

    /** Of all errors, those of settings among them. */
    private static Set<String> names(Reading read) {
        return read.findings().stream()
                .filter(Finding::isError)
                .map(found -> found.diagnostic().code().id())
                .collect(Collectors.toSet());
    }

    private String refusal(Set<String> names) {
        boolean agree = expected.refusal() == null
                ? isRefusedAtStep(names)
                : expected.refusal().contains(Refusal.PERHAPS)
                        || expected.refusal().contains(Refusal.OTHERS)
                        || Arrays.stream(expected.refusal().split("\\|")).anyMatch(names::contains);
        if (agree || names.contains("budget")) {
            return null;
        }
        return "refused as " + names + ", expected " + (expected.refusal() == null ? "a schedule" : expected.why());
    }

    /** For the rate there, or for what it takes from its neighbours. */
    private boolean isRefusedAtStep(Set<String> names) {
        try {
            return expected.schedule().refusedStep() >= 0 && names.contains("rate");
        } catch (Refusal refusal) {
            return names.contains(refusal.name());
        }
    }

    private String values(LearningRate actual) {
        for (long step : steps()) {
            double rate = actual.at(step);
            if (!expected.schedule().allows(step, rate) || Double.doubleToLongBits(rate) == Long.MIN_VALUE) {
                return "at " + step + " is " + rate + ", expected "
                        + expected.schedule().at(step);
            }
        }
        return null;
    }

    private TreeSet<Long> steps() {
        List<Long> marks = new ArrayList<>(expected.schedule().marks());
        Collections.shuffle(marks, random);
        TreeSet<Long> steps = new TreeSet<>(marks.subList(0, Math.min(marks.size(), STEPS - 4)));
        long end = expected.schedule().length() == LearningRate.UNBOUNDED
                ? FAR
                : expected.schedule().length() + 2;
        while (steps.size() < STEPS) {
            steps.add(random.nextInt(3) == 0 && end > FAR ? random.nextLong(end) : random.nextLong(Math.max(64, end)));
        }
        return steps;
    }

    /** Filled, written canonically and read again, and serialised, it is the same. */
    private String forms(LearningRate actual) {
        List<Long> marks = new ArrayList<>(expected.schedule().marks());
        long from = marks.get(random.nextInt(marks.size())) - random.nextInt(BLOCK);
        double[] filled = new double[BLOCK + random.nextInt(BLOCK)];
        actual.fill(from, filled);
        // Behind 2^53 steps nothing is promised.
        for (int k = 0; k < filled.length && from + k <= Starts.LAST_STEP; k++) {
            if (different(filled[k], actual.at(from + k))) {
                return "filled from " + from + " is " + filled[k] + " at " + (from + k) + ", not "
                        + actual.at(from + k);
            }
        }
        boolean sameText = one.settings().definitions().isEmpty() && one.text().equals(actual.expression());
        LearningRate again = sameText ? actual : Schedules.parse(actual.expression(), undefined());
        LearningRate copy = random.nextInt(8) == 0 ? copy(actual) : actual;
        for (long step : steps()) {
            double rate = actual.at(step);
            if (different(again.at(step), rate)) {
                return "at " + step + " is " + rate + " but " + again.at(step) + " as " + actual.expression();
            }
            if (different(copy.at(step), rate)) {
                return "at " + step + " is " + rate + " but " + copy.at(step) + " serialised";
            }
        }
        boolean same = again.equals(actual) && again.expression().equals(actual.expression()) && copy.equals(actual);
        return same ? null : "not equal to " + again.expression() + " of " + actual.expression();
    }

    /** The definitions are in the text that is read again. */
    private Schedules.Options undefined() {
        Settings its = one.settings();
        return options(new Settings(
                its.horizon(),
                its.stepsPerEpoch(),
                its.epsilon(),
                its.run(),
                its.tokensPerStep(),
                its.samplesPerStep(),
                List.of(),
                its.parameters()));
    }

    private static boolean different(double a, double b) {
        return Double.doubleToLongBits(a) != Double.doubleToLongBits(b);
    }

    private static LearningRate copy(LearningRate schedule) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeObject(schedule);
            }
            try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
                return (LearningRate) in.readObject();
            }
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException("not serialised", e);
        }
    }
}
