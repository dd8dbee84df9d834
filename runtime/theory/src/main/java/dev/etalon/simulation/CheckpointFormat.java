package dev.etalon.simulation;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The content of a checkpoint's file, between its first word and its checksum. */
final class CheckpointFormat {

    private CheckpointFormat() {}

    static void write(DataOutputStream out, Experiment experiment, Checkpoint checkpoint) throws IOException {
        out.writeInt(experiment.words().size());
        for (Map.Entry<String, String> word : experiment.words().entrySet()) {
            out.writeUTF(word.getKey());
            out.writeUTF(word.getValue());
        }
        out.writeInt(checkpoint.run());
        out.writeLong(checkpoint.step());
        write(out, checkpoint.point());
        out.writeInt(checkpoint.memory().vectors().length);
        for (double[] vector : checkpoint.memory().vectors()) {
            write(out, vector);
        }
        write(out, checkpoint.memory().numbers());
        write(out, checkpoint.average());
        out.writeDouble(checkpoint.averageWeight());
        out.writeDouble(checkpoint.gradientScale());
        write(out, checkpoint.trajectory());
    }

    static Map<String, String> readWords(DataInputStream in) throws IOException {
        Map<String, String> words = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            String name = in.readUTF();
            words.put(name, in.readUTF());
        }
        return words;
    }

    static Checkpoint read(DataInputStream in) throws IOException {
        int run = in.readInt();
        long step = in.readLong();
        double[] point = readVector(in);
        double[][] vectors = new double[length(in, Integer.BYTES)][];
        for (int k = 0; k < vectors.length; k++) {
            vectors[k] = readVector(in);
        }
        Memory memory = new Memory(vectors, readVector(in));
        return new Checkpoint(
                run, step, point, memory, readVector(in), in.readDouble(), in.readDouble(), readTrajectory(in));
    }

    private static void write(DataOutputStream out, double[] values) throws IOException {
        out.writeInt(values.length);
        for (double value : values) {
            out.writeDouble(value);
        }
    }

    private static double[] readVector(DataInputStream in) throws IOException {
        double[] values = new double[length(in, Double.BYTES)];
        for (int k = 0; k < values.length; k++) {
            values[k] = in.readDouble();
        }
        return values;
    }

    /** A number of things that follow, no more than there is room for in what is left. */
    private static int length(DataInputStream in, int bytesEach) throws IOException {
        int length = in.readInt();
        if (length < 0 || (long) length * bytesEach > in.available()) {
            throw new EOFException();
        }
        return length;
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
        for (int left = length(in, 4 * Double.BYTES); left > 0; left--) {
            trajectory.add(in.readLong(), in.readDouble(), in.readDouble(), in.readDouble());
        }
        return trajectory;
    }
}
