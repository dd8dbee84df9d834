package dev.etalon.samples.training.djl;

import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import dev.etalon.LearningRate;
import dev.etalon.djl.ScheduleTracker;
import dev.etalon.samples.training.Iris;
import dev.etalon.samples.training.Outcome;
import dev.etalon.samples.training.RateTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A network of two layers that tells Fisher's irises apart, trained by DJL and PyTorch under a schedule that {@code javac}
 * compiled. DJL saves weights but no state of its optimisers, so that the run that is stopped and resumed takes plain SGD.
 */
public final class DjlTraining {

    static final int STEPS = 300;

    private static final int STOP = 110;
    private static final int BATCH = 15;
    private static final String ENGINE = "PyTorch";
    private static final String NAME = "iris";
    private static final LearningRate RATE = new DjlSchedulesSchedules().training(STEPS);

    private DjlTraining() {}

    public static void main(String[] arguments) throws IOException, MalformedModelException {
        System.out.println(train());
    }

    static Outcome train() throws IOException, MalformedModelException {
        RateTable rates = RateTable.ofFloats(RATE);
        Path folder = Files.createTempDirectory(NAME);
        try (Model whole = begun();
                Model stopped = begun();
                Model resumed = begun()) {
            advance(whole, 0, STEPS, rates);
            advance(stopped, 0, STOP, RateTable.ofFloats(RATE));
            stopped.save(folder, NAME);
            resumed.load(folder, NAME);
            advance(resumed, STOP, STEPS, RateTable.ofFloats(RATE));
            return new Outcome(rates, Arrays.equals(weights(whole), weights(resumed)), accuracy(whole));
        } finally {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private static Model begun() {
        Model model = Model.newInstance(NAME, Device.cpu(), ENGINE);
        model.setBlock(new SequentialBlock()
                .add(Linear.builder().setUnits(8).build())
                .add(Activation::relu)
                .add(Linear.builder().setUnits(Iris.SPECIES.size()).build()));
        return model;
    }

    private static void advance(Model model, int from, int until, RateTable rates) {
        Optimizer sgd = Optimizer.sgd()
                .setLearningRateTracker(ScheduleTracker.of(RATE).after(from))
                .build();
        Loss loss = Loss.softmaxCrossEntropyLoss();
        DefaultTrainingConfig config =
                new DefaultTrainingConfig(loss).optOptimizer(sgd).optDevices(new Device[] {Device.cpu()});
        try (Trainer trainer = model.newTrainer(config)) {
            Engine.getEngine(ENGINE).setRandomSeed(7);
            trainer.initialize(new Shape(BATCH, 4));
            for (int step = from; step < until; step++) {
                try (NDManager memory = trainer.getManager().newSubManager()) {
                    List<Iris> batch = batch(step);
                    try (GradientCollector gradients = trainer.newGradientCollector()) {
                        NDList answers = trainer.forward(new NDList(measures(memory, batch)));
                        gradients.backward(loss.evaluate(new NDList(labels(memory, batch)), answers));
                    }
                    trainer.step();
                    rates.add(step, rateOf(sgd, memory));
                }
            }
        }
    }

    /** What the optimiser takes off a weight of 0 whose gradient is 1. */
    private static float rateOf(Optimizer sgd, NDManager memory) {
        NDArray probe = memory.zeros(new Shape(1));
        sgd.update("probe", probe, memory.ones(new Shape(1)));
        return -probe.getFloat();
    }

    /** The flowers of a step: the step decides them. */
    private static List<Iris> batch(int step) {
        int first = step * BATCH % Iris.all().size();
        return Iris.all().subList(first, first + BATCH);
    }

    private static NDArray measures(NDManager memory, List<Iris> flowers) {
        float[] values = new float[4 * flowers.size()];
        for (int k = 0; k < values.length; k++) {
            values[k] = (float) flowers.get(k / 4).measures()[k % 4];
        }
        return memory.create(values, new Shape(flowers.size(), 4));
    }

    private static NDArray labels(NDManager memory, List<Iris> flowers) {
        return memory.create(flowers.stream().mapToInt(Iris::label).toArray(), new Shape(flowers.size(), 1));
    }

    private static float[] weights(Model model) {
        Block block = model.getBlock();
        NDList all = new NDList();
        block.getParameters()
                .values()
                .forEach(parameter -> all.add(parameter.getArray().flatten()));
        float[] weights =
                new float[Math.toIntExact(all.stream().mapToLong(NDArray::size).sum())];
        int at = 0;
        for (NDArray array : all) {
            float[] values = array.toFloatArray();
            System.arraycopy(values, 0, weights, at, values.length);
            at += values.length;
        }
        return weights;
    }

    private static double accuracy(Model model) {
        List<Iris> flowers = Iris.all();
        try (Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
                        .optDevices(new Device[] {Device.cpu()}));
                NDManager memory = trainer.getManager().newSubManager()) {
            NDArray answers =
                    trainer.evaluate(new NDList(measures(memory, flowers))).singletonOrThrow();
            long[] named = answers.argMax(1).toLongArray();
            long right = IntStream.range(0, named.length)
                    .filter(n -> named[n] == flowers.get(n).label())
                    .count();
            return right / (double) named.length;
        }
    }
}
