package dev.etalon.lower;

import dev.etalon.core.Core;
import dev.etalon.core.Core.Counted.Unit;
import dev.etalon.diagnostic.Code;
import dev.etalon.diagnostic.Diagnostics;
import dev.etalon.diagnostic.Source;
import java.util.Optional;

/** What the units of durations come to: the horizon, an epoch, and how many tokens and samples are seen in each step. */
final class Units {

    /** The texts in which durations stand, each of which counts in units of its own. */
    private enum Text {
        SCHEDULE,
        RUN,
        BATCH
    }

    /** The batches as far as they are known. */
    @FunctionalInterface
    interface Batches {

        /** How many are seen in each step; empty where that is not set. */
        Optional<BatchSizes> batch(Unit unit);
    }

    private final RunSetting setting;
    private final boolean horizonFixed;
    private final Text text;
    private final Batches batches;
    private final Budget budget;

    private Units(RunSetting setting, boolean horizonFixed, Text text, Batches batches, Budget budget) {
        this.setting = setting;
        this.horizonFixed = horizonFixed;
        this.text = text;
        this.batches = batches;
        this.budget = budget;
    }

    /** Works out the settings that are texts: {@code run}, which is told by means of the others. */
    static Units of(RunSetting given, Budget budget, Diagnostics diagnostics) {
        BatchReader reader = new BatchReader(given, budget, diagnostics);
        reader.readAll();
        Optional<RunSetting.Text> run = given.textOf(RunSetting.RUN);
        if (run.isEmpty()) {
            return new Units(given, !given.parameters().containsKey(RunSetting.HORIZON), Text.SCHEDULE, reader, budget);
        }
        Units withoutRun = new Units(given.withoutHorizon(), true, Text.RUN, reader, budget);
        Length length = withoutRun.run(run.get(), diagnostics.about(Source.RUN));
        return new Units(given.withHorizon(length), length.isFixed(), Text.SCHEDULE, reader, budget);
    }

    /** Those that stand in the text of a batch, where only steps, tokens and samples count. */
    static Units ofBatch(RunSetting setting, Budget budget, Batches batches) {
        return new Units(setting, true, Text.BATCH, batches, budget);
    }

    private Length run(RunSetting.Text run, Diagnostics diagnostics) {
        Durations durations = new Durations(this, run.text(), diagnostics, null);
        if (run.tree() instanceof Core.Rest) {
            durations.refuse(
                    Code.REST, run.tree(), "the run is what 'rest' is the rest of", "write how long the run is");
            return Length.UNKNOWN;
        }
        try {
            return durations.alone(run.tree(), Durations.Least.ONE, RunPosition.START);
        } catch (Budget.Exceeded e) {
            e.report(diagnostics);
            return Length.UNKNOWN;
        }
    }

    /** The settings, with the horizon that {@code run} comes to. */
    RunSetting setting() {
        return setting;
    }

    /** Whether the horizon is the same whatever the parameters are. */
    boolean isHorizonFixed() {
        return horizonFixed;
    }

    /** Whether percent, epochs and {@code rest} count, and not only what the batch is counted in. */
    boolean hasShares() {
        return text != Text.BATCH;
    }

    /** What the schedule may take in all. */
    Budget budget() {
        return budget;
    }

    /** What to write where they do not. */
    String help() {
        return RunSetting.HELP_FOR_BATCH;
    }

    /** Whether it is the run that they are told of, of which there is no share yet. */
    boolean areOfRun() {
        return text == Text.RUN;
    }

    /** How many are seen in each step; empty where that is not set. */
    Optional<BatchSizes> batch(Unit unit) {
        return batches.batch(unit);
    }

    /** {@code tokens} or {@code samples}. */
    static String name(Unit unit) {
        return unit == Unit.TOKENS ? "tokens" : "samples";
    }

    /** The name of the setting that says how many there are in each step. */
    static String setting(Unit unit) {
        return unit == Unit.TOKENS ? RunSetting.TOKENS_PER_STEP : RunSetting.SAMPLES_PER_STEP;
    }
}
