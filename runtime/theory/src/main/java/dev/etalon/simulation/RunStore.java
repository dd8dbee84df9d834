package dev.etalon.simulation;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * Checkpoints of the runs of one simulation, a file for each run in one directory. A file is replaced in one move, so
 * that an interruption leaves the old one or the new one.
 */
public final class RunStore {

    private static final long FORMAT = 0x4574616C6F6E0001L;

    private final Path directory;

    /** Uses {@code directory}, which is made if it is not there. */
    public RunStore(Path directory) throws IOException {
        this.directory = Files.createDirectories(directory);
    }

    /** Writes {@code checkpoint} in the place of any earlier one of its run. */
    public void save(Simulation simulation, Checkpoint checkpoint) throws IOException {
        Path target = file(checkpoint.run());
        Path draft = target.resolveSibling(target.getFileName() + ".part");
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(draft)))) {
            out.writeLong(FORMAT);
            out.writeLong(simulation.seed());
            out.writeLong(simulation.every());
            out.writeInt(checkpoint.point().length);
            out.writeLong(checkpoint.step());
            write(out, checkpoint.point());
            write(out, checkpoint.velocity());
            write(out, checkpoint.average());
            out.writeDouble(checkpoint.averageWeight());
            out.writeDouble(checkpoint.firstNorm());
            write(out, checkpoint.trajectory());
        }
        Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * The last checkpoint of this run, if there is one.
     *
     * @throws IOException if the file cannot be read or is of another simulation: other seed, records or dimension
     */
    public Optional<Checkpoint> load(Simulation simulation, int run) throws IOException {
        Path source = file(run);
        if (Files.notExists(source)) {
            return Optional.empty();
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(source)))) {
            int dimension = simulation.problem().dimension();
            if (in.readLong() != FORMAT
                    || in.readLong() != simulation.seed()
                    || in.readLong() != simulation.every()
                    || in.readInt() != dimension) {
                throw new IOException(source + " is no checkpoint of this simulation");
            }
            long step = in.readLong();
            return Optional.of(new Checkpoint(
                    run,
                    step,
                    read(in, dimension),
                    read(in, dimension),
                    read(in, dimension),
                    in.readDouble(),
                    in.readDouble(),
                    readTrajectory(in)));
        }
    }

    private Path file(int run) {
        return directory.resolve("run-" + run + ".checkpoint");
    }

    private static void write(DataOutputStream out, double[] values) throws IOException {
        for (double value : values) {
            out.writeDouble(value);
        }
    }

    private static double[] read(DataInputStream in, int length) throws IOException {
        double[] values = new double[length];
        for (int k = 0; k < length; k++) {
            values[k] = in.readDouble();
        }
        return values;
    }

    private static void write(DataOutputStream out, Trajectory trajectory) throws IOException {
        out.writeInt(trajectory.size());
        for (int k = 0; k < trajectory.size(); k++) {
            out.writeLong(trajectory.step(k));
            out.writeDouble(trajectory.rate(k));
            out.writeDouble(trajectory.loss(k));
            out.writeDouble(trajectory.gradientNorm(k));
        }
    }

    private static Trajectory readTrajectory(DataInputStream in) throws IOException {
        Trajectory trajectory = new Trajectory();
        for (int left = in.readInt(); left > 0; left--) {
            trajectory.add(in.readLong(), in.readDouble(), in.readDouble(), in.readDouble());
        }
        return trajectory;
    }
}
