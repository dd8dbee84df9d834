package dev.etalon.bounds;

import dev.etalon.arguments.Arguments;
import dev.etalon.sums.RateSums;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * The rates of a run, and the gradient norms that go with them, read a block at a time and the last block first: suffix
 * sums are then sums of what has been read, and no total has to be subtracted from.
 *
 * <p>All steps but the last are cut into chunks, counted from the end. What is added up in each chunk depends on no
 * other chunk, save by the one number that is the sum of the rates after it; chunks are put together from the last to the
 * first. So the results have the same bits however many threads work on the chunks.
 */
final class BackwardRun {

    /** The steps of a chunk. */
    static final int CHUNK = 1 << 20;

    /** From how many steps on the threads of the common pool share the work, if the series can be read by several. */
    static final long SHARED = 100_000_000;

    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    /** From how many steps on a run is not read where there is a formula. */
    private static final long LONG = 1 << 20;

    final Series rates;
    final Setting setting;
    final long steps;

    private final boolean shared;

    /** Whether a step whose rate is larger than that of the step before is looked for. */
    private final boolean watchesIncrease;

    /** The largest rate and the first step that rises, once the run has been read. */
    private double peak;

    private long increase;

    BackwardRun(Series rates, Setting setting) {
        this(rates, setting, true);
    }

    BackwardRun(Series rates, Setting setting, boolean watchesIncrease) {
        this(rates, setting, watchesIncrease, rates.steps() >= SHARED && PROCESSORS > 1);
    }

    /** @param several whether several threads may work */
    BackwardRun(Series rates, Setting setting, boolean watchesIncrease, boolean several) {
        this.rates = rates;
        this.setting = setting;
        this.steps = rates.steps();
        this.watchesIncrease = watchesIncrease;
        Series norms = setting.norms();
        if (norms != null && norms.steps() != steps) {
            throw new IllegalArgumentException(
                    "setting holds " + norms.steps() + " gradient norms, which do not fit " + steps + " rates");
        }
        this.shared = several && rates instanceof SharedSeries && (norms == null || norms instanceof SharedSeries);
    }

    /**
     * What {@code kernel} adds up over all steps but the last; the rate of the last is among the rates, but not its
     * noise.
     *
     * @throws IllegalArgumentException if a rate is negative or not finite, or a norm not positive and finite
     */
    Totals totals(Kernel kernel) {
        return shared ? together(kernel, new double[chunks()]) : inOrder(kernel);
    }

    /** As {@link #totals}, of a kernel that adds up the rates, and needs the sum of those that come later. */
    Totals totalsWithLater(Kernel kernel) {
        return shared ? together(kernel, later()) : inOrder(kernel);
    }

    /** As {@link #totalsWithLater}, in one thread, of a kernel that depends on all that comes later. */
    Totals inOrder(Kernel kernel) {
        Totals all = lastStep();
        for (int chunk = 0; chunk < chunks(); chunk++) {
            all.prepend(read(chunk, all.rates.value(), kernel));
        }
        return seen(all);
    }

    private Totals together(Kernel kernel, double[] later) {
        Totals all = lastStep();
        for (Totals chunk : inParallel(chunk -> read(chunk, later[chunk], kernel))) {
            all.prepend(chunk);
        }
        return seen(all);
    }

    /** The sum of the rates after each chunk. */
    private double[] later() {
        double[] later = new double[chunks()];
        Totals all = lastStep();
        Totals[] chunks = inParallel(chunk -> read(chunk, 0, Kernel.RATES));
        for (int chunk = 0; chunk < later.length; chunk++) {
            later[chunk] = all.rates.value();
            all.prepend(chunks[chunk]);
        }
        return later;
    }

    private Totals[] inParallel(IntFunction<Totals> read) {
        return IntStream.range(0, chunks()).mapToObj(read).parallel().toArray(Totals[]::new);
    }

    private int chunks() {
        Arguments.within("steps", steps, 1, (long) CHUNK * (Integer.MAX_VALUE - 8));
        return (int) ((steps - 2 + CHUNK) / CHUNK);
    }

    private Totals lastStep() {
        Block last = new Block(1, setting.norms() != null);
        last.read(rates, setting.norms(), steps - 1, 1);
        String refusal = last.refusal();
        if (refusal != null) {
            throw new IllegalArgumentException(refusal);
        }
        return Totals.ofStep(steps, last.rate[0]);
    }

    private Totals seen(Totals all) {
        peak = all.peak;
        increase = all.increase;
        return all;
    }

    private Totals read(int chunk, double later, Kernel kernel) {
        long end = steps - 1 - (long) chunk * CHUNK;
        long start = Math.max(0, end - CHUNK);
        Totals totals = new Totals();
        Block block = new Block((int) Math.min(Block.SIZE, end - start), setting.norms() != null);
        for (long before = end; before > start && totals.refusal == null; ) {
            int count = (int) Math.min(Block.SIZE, before - start);
            before -= count;
            block.read(rates, setting.norms(), before, count);
            totals.see(block, watchesIncrease);
            if (totals.refusal == null) {
                kernel.add(block, later, totals);
            }
        }
        return totals;
    }

    /**
     * The sums of the rates of a long run of a schedule in the language, where they have a formula: the run is not read
     * then. Empty for a run with norms for each step.
     */
    Optional<RateSums> sumsByFormula() {
        if (steps < LONG || setting.norms() != null || !(rates instanceof SharedSeries series)) {
            return Optional.empty();
        }
        Optional<RateSums> sums = series.plan().flatMap(plan -> RateSums.of(plan, steps));
        sums.ifPresent(found -> peak = found.largest());
        return sums;
    }

    /** Shows every block, the last step included, to {@code reader}, one after the other in the same {@link Block}. */
    void backwards(Consumer<Block> reader) {
        Block block = new Block((int) Math.min(Block.SIZE, steps), setting.norms() != null);
        for (long before = steps; before > 0; ) {
            int count = (int) Math.min(Block.SIZE, before);
            before -= count;
            block.read(rates, setting.norms(), before, count);
            peak = block.peak(peak);
            if (Double.isNaN(peak)) {
                throw new IllegalArgumentException(block.refusal());
            }
            reader.accept(block);
        }
    }

    /** The number of steps of a block that are not step T. */
    int withoutLast(Block block) {
        return block.first + block.count > steps ? block.count - 1 : block.count;
    }

    double peak() {
        return peak;
    }

    /** The first step whose rate is larger than that of the step before; 0 where there is none. */
    long increase() {
        return increase;
    }

    /** The rate of the last step. */
    double lastRate() {
        return read(rates);
    }

    /** The gradient norm of the last step, relative to {@link Setting#gradientNorm}. */
    double lastNorm() {
        return setting.norms() == null ? 1 : read(setting.norms());
    }

    private double read(Series series) {
        double[] last = new double[1];
        series.read(steps - 1, last, 1);
        return last[0];
    }
}
