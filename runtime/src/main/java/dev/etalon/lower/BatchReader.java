package dev.etalon.lower;

import dev.etalon.core.Core;
import dev.etalon.core.Core.Counted.Unit;
import dev.etalon.diagnostic.Code;
import dev.etalon.diagnostic.Diagnostics;
import dev.etalon.diagnostic.Source;
import dev.etalon.exact.Rational;
import java.math.BigInteger;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads how many tokens and samples are seen in each step: a number, or a table by steps whose keys may count either. */
final class BatchReader implements Units.Batches {

    private static final BigInteger LIMIT = BigInteger.valueOf(Length.MAX);

    private final RunSetting setting;
    private final Budget budget;
    private final Diagnostics diagnostics;
    private final Map<Unit, BatchSizes> batches = new EnumMap<>(Unit.class);
    private final Set<Unit> begun = EnumSet.noneOf(Unit.class);

    BatchReader(RunSetting setting, Budget budget, Diagnostics diagnostics) {
        this.setting = setting;
        this.budget = budget;
        this.diagnostics = diagnostics;
    }

    void readAll() {
        for (Unit unit : Unit.values()) {
            batch(unit);
        }
    }

    @Override
    public Optional<BatchSizes> batch(Unit unit) {
        if (begun.add(unit)) {
            read(unit);
        }
        return Optional.ofNullable(batches.get(unit));
    }

    private void read(Unit unit) {
        String name = Units.setting(unit);
        Optional<RunSetting.Text> text = setting.text(unit);
        if (setting.parameters().containsKey(name)) {
            Number value = setting.parameters().get(name);
            batches.put(unit, value == null ? BatchSizes.UNKNOWN : ofParameter(value));
        } else if (text.isPresent()) {
            batches.put(unit, new Reading(unit, text.get()).batch());
        }
    }

    /** What is no size is refused with the other settings. */
    private static BatchSizes ofParameter(Number value) {
        boolean fits = !(value instanceof Double) && value.longValue() >= 1 && value.longValue() <= Length.MAX;
        return fits ? BatchSizes.of(value.longValue(), false) : BatchSizes.UNKNOWN;
    }

    /** Of one text. */
    private final class Reading {
        private final Unit unit;
        private final RunSetting.Text text;
        private final Diagnostics findings;

        Reading(Unit unit, RunSetting.Text text) {
            this.unit = unit;
            this.text = text;
            this.findings = diagnostics.about(unit == Unit.TOKENS ? Source.TOKENS_PER_STEP : Source.SAMPLES_PER_STEP);
        }

        BatchSizes batch() {
            try {
                return read();
            } catch (Budget.Exceeded e) {
                e.report(findings);
                return BatchSizes.UNKNOWN;
            }
        }

        private BatchSizes read() {
            return text.tree() instanceof Core.Table table
                    ? table(table.entries())
                    : size(text.tree())
                            .map(size -> BatchSizes.of(size.steps(), size.isFixed()))
                            .orElse(BatchSizes.UNKNOWN);
        }

        private BatchSizes table(List<Core.Table.Entry> entries) {
            BatchSizes batch = null;
            long before = -1;
            boolean known = true;
            for (Core.Table.Entry entry : entries) {
                Optional<Length> size = size(entry.value());
                Length step = batch == null && !known ? Length.UNKNOWN : step(entry.step(), batch);
                known &= size.isPresent() && step.isFinite();
                if (!known) {
                    continue;
                }
                if (step.steps() <= before || batch == null && step.steps() != 0) {
                    String message = batch == null
                            ? "a batch is known from step 0 on, not from " + step.steps()
                            : "the steps of a table increase: " + step.steps() + " does not come after " + before;
                    refuse(Code.TABLE_ORDER, entry.step(), message, "write the entries in the order of their steps");
                    return BatchSizes.UNKNOWN;
                }
                before = step.steps();
                boolean fixed = size.get().isFixed() && step.isFixed();
                batch = batch == null
                        ? BatchSizes.of(size.get().steps(), fixed)
                        : batch.then(step.steps(), size.get().steps(), fixed);
            }
            return known ? batch : BatchSizes.UNKNOWN;
        }

        /** The first step at which what a key counts has been seen, with the batch as far as it is known before. */
        private Length step(Core key, BatchSizes batch) {
            Units units = units(batch == null ? BatchSizes.of(1, true) : batch);
            Durations durations = new Durations(units, text.text(), findings, null);
            Amounts amounts = new Amounts(durations, units, RunPosition.START, key);
            Amount amount = amounts.of(key);
            if (!amount.isKnown()) {
                return Length.UNKNOWN;
            }
            boolean ofOneUnit = (amount.steps().signum() == 0 ? 0 : 1)
                            + (amount.tokens().signum() == 0 ? 0 : 1)
                            + (amount.samples().signum() == 0 ? 0 : 1)
                    <= 1;
            if (!ofOneUnit) {
                refuse(Code.UNIT, key, "a key of a batch is of one unit", units.help());
                return Length.UNKNOWN;
            }
            if (!amount.isOfSteps()
                    && !(amount.tokens().signum() >= 0 && amount.samples().signum() >= 0)) {
                return refuseStep(key, amount.tokens().plus(amount.samples()));
            }
            Amount inSteps = amounts.inSteps(amount);
            if (!inSteps.isKnown()) {
                return Length.UNKNOWN;
            }
            Rational steps = inSteps.steps();
            if (amount.rounded()) {
                steps = Rational.of(steps.negate().floor().negate());
            }
            boolean fits =
                    steps.isWhole() && steps.signum() >= 0 && steps.numerator().compareTo(LIMIT) <= 0;
            return fits ? Length.of(steps.numerator().longValueExact(), inSteps.fixed()) : refuseStep(key, steps);
        }

        private Length refuseStep(Core key, Rational found) {
            String message = "a table's steps are whole numbers from 0 to 2^53, not " + Numbers.show(found);
            refuse(Code.TABLE_ORDER, key, message, "write a whole number of steps");
            return Length.UNKNOWN;
        }

        /** The units in which keys are counted: this batch as far as it is known, and the other. */
        private Units units(BatchSizes soFar) {
            return Units.ofBatch(
                    setting, budget, asked -> asked == unit ? Optional.of(soFar) : BatchReader.this.batch(asked));
        }

        /** A whole number from 1 to 2^53, as a length; empty where it is not known, or refused. */
        private Optional<Length> size(Core core) {
            Units units = Units.ofBatch(setting, budget, BatchReader.this);
            Durations durations = new Durations(units, text.text(), findings, null);
            Amount amount = durations.amount(core, RunPosition.nowhere("a size"));
            if (!amount.isKnown()) {
                return Optional.empty();
            }
            Rational size = amount.steps();
            if (!size.isWhole() || size.signum() <= 0 || size.numerator().compareTo(LIMIT) > 0) {
                refuse(
                        Code.LENGTH,
                        core,
                        "how many " + Units.name(unit) + " a step sees is a whole number from 1 to 2^53, not "
                                + Numbers.show(size),
                        size.isWhole()
                                ? "give it 1 or more, up to 2^53"
                                : "make it one: round(...), ceil(...) or floor(...)");
                return Optional.empty();
            }
            return Optional.of(Length.of(size.numerator().longValueExact(), amount.fixed()));
        }

        private void refuse(Code code, Core place, String message, String help) {
            findings.add(code, TokenSpans.first(text.text(), place.span()), message, help);
        }
    }
}
