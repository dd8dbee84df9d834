package dev.etalon.simulation;

import dev.etalon.arguments.Arguments;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * Checkpoints of the runs of one simulation, a file for each run in one directory.
 *
 * <p>A file knows what it is of: problem, start, method, schedule, steps, seed and records. A store that is asked for a run of
 * anything else says what differs, and gives nothing. A file ends in a checksum, is written to the disk before it takes
 * the place of the one before, in one move, and is written beside under a name of its own: an interruption, a power failure or
 * another writer leaves the old one or a new one whole.
 */
public final class RunStore {

    /** "EtalonRun", and the version of the format, in eight bytes. */
    private static final long FORMAT = 0x4574616C526E0002L;

    private static final long FORMAT_OF_ALL = FORMAT & ~0xFFFFL;

    private final Path directory;
    private volatile Known known;

    /** What was said of a simulation last: its rates are many. */
    private record Known(Simulation simulation, Experiment experiment) {}

    /** Uses {@code directory}, which is made if it is not there. */
    public RunStore(Path directory) throws IOException {
        this.directory = Files.createDirectories(Arguments.notNull("directory", directory));
    }

    /** Writes {@code checkpoint} in the place of any earlier one of its run. */
    public void save(Simulation simulation, Checkpoint checkpoint) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeLong(FORMAT);
        CheckpointFormat.write(out, experiment(simulation), checkpoint);
        CRC32C checksum = new CRC32C();
        checksum.update(bytes.toByteArray());
        out.writeLong(checksum.getValue());
        replace(file(checkpoint.run()), bytes.toByteArray());
    }

    private Experiment experiment(Simulation simulation) {
        Known last = known;
        if (last == null || last.simulation() != simulation) {
            last = new Known(simulation, Experiment.of(simulation));
            known = last;
        }
        return last.experiment();
    }

    private void replace(Path target, byte[] content) throws IOException {
        Path draft = Files.createTempFile(directory, target.getFileName().toString(), ".part");
        try {
            // Not a channel: that is closed under a thread that has been interrupted, which saves before it stops.
            try (FileOutputStream out = new FileOutputStream(draft.toFile())) {
                out.write(content);
                out.getFD().sync();
            }
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
        forceDirectory();
    }

    /** Makes the move itself last, where the system lets a directory be opened. */
    private void forceDirectory() {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notThere) {
            // Windows opens no directories, and has no need to.
        }
    }

    /**
     * The last checkpoint of this run, if there is one.
     *
     * @throws IOException if the file cannot be read, is damaged, or is of another simulation; the message names the file and
     *     what differs
     */
    public Optional<Checkpoint> load(Simulation simulation, int run) throws IOException {
        Arguments.notNull("simulation", simulation);
        Path source = file(run);
        byte[] content;
        try {
            content = Files.readAllBytes(source);
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(content));
        checkWhole(source, content);
        in.readLong();
        try {
            Experiment stored = Experiment.read(CheckpointFormat.readWords(in));
            Optional<String> difference = experiment(simulation).difference(stored);
            if (difference.isPresent()) {
                throw new IOException(source + " is of another simulation: " + difference.get()
                        + "; use another directory, or delete the file");
            }
            Checkpoint checkpoint = CheckpointFormat.read(in);
            if (checkpoint.run() != run
                    || checkpoint.step() < 0
                    || checkpoint.step() > simulation.steps()
                    || in.available() != Long.BYTES) {
                throw damaged(source, "it is of run " + checkpoint.run() + " at step " + checkpoint.step());
            }
            return Optional.of(checkpoint);
        } catch (EOFException | NegativeArraySizeException wrong) {
            throw damaged(source, "it ends too early");
        }
    }

    private static void checkWhole(Path source, byte[] content) throws IOException {
        long format = content.length < Long.BYTES ? 0 : ByteBuffer.wrap(content).getLong();
        if ((format & ~0xFFFFL) == FORMAT_OF_ALL && format != FORMAT) {
            throw new IOException(source + " has version " + (format & 0xFFFF) + " of the format, which this version of"
                    + " Etalon does not read; delete it to begin the run again");
        }
        if (format != FORMAT || content.length < 2 * Long.BYTES) {
            throw damaged(source, "it does not begin as one");
        }
        int end = content.length - Long.BYTES;
        CRC32C checksum = new CRC32C();
        checksum.update(content, 0, end);
        if (checksum.getValue() != ByteBuffer.wrap(content, end, Long.BYTES).getLong()) {
            throw damaged(source, "its checksum does not fit");
        }
    }

    private static IOException damaged(Path source, String how) {
        return new IOException(source + " is no whole checkpoint: " + how + "; delete it to begin the run again");
    }

    private Path file(int run) {
        return directory.resolve("run-" + run + ".checkpoint");
    }
}
