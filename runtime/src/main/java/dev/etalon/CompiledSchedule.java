package dev.etalon;

import dev.etalon.plan.Fill;
import dev.etalon.plan.Kernels;
import dev.etalon.plan.Planned;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamField;
import java.io.Serial;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A schedule that was written in the language: what the generated classes and the interpreter have in common. Two of them
 * are equal if their expressions, their parameters and their settings are, however they are evaluated.
 */
public abstract class CompiledSchedule implements LearningRate, Planned, Serializable {

    private static final long serialVersionUID = 1;

    private static final String EXPRESSION = "expression";
    private static final String PARAMETERS = "parameters";
    private static final String SETTINGS = "settings";

    /** The serial form: canonical text, parameters with settings, and settings that are texts; which class it was is in any stream. */
    @Serial
    private static final ObjectStreamField[] serialPersistentFields = {
        new ObjectStreamField(EXPRESSION, String.class),
        new ObjectStreamField(PARAMETERS, Map.class),
        new ObjectStreamField(SETTINGS, Map.class)
    };

    /** What a stream held, until it is resolved. */
    private transient Written written;

    /** For generated classes. */
    protected CompiledSchedule() {}

    /** Writes {@code count} rates into {@code out}, from {@code offset} on; {@code from} is at least 0. */
    protected abstract void rates(long from, double[] out, int offset, int count);

    @Override
    public final void fill(long from, double[] out, int offset, int count) {
        Objects.requireNonNull(out, "out");
        Objects.checkFromIndexSize(offset, count, out.length);
        // Steps before 0 read as 0, and no step is so late that the next would be negative.
        int early = (int) -Kernels.max(from & (from >> 63), -count);
        rates(0, out, offset, (int) Kernels.min(early, 1));
        Fill.repeat(out, offset, 1, early);
        long first = Kernels.min(Kernels.notNegative(from), Long.MAX_VALUE - count);
        rates(first, out, offset + early, count - early);
    }

    @Override
    public abstract long length();

    @Override
    public abstract String expression();

    /**
     * The schedule that the class makes of the expression and the parameters of a stream.
     *
     * @throws IllegalArgumentException if it makes none
     */
    protected abstract CompiledSchedule remade(String expression, Map<String, Number> parameters);

    @Serial
    private void writeObject(ObjectOutputStream out) throws IOException {
        ObjectOutputStream.PutField fields = out.putFields();
        fields.put(EXPRESSION, expression());
        fields.put(PARAMETERS, new LinkedHashMap<>(parameters()));
        fields.put(SETTINGS, new LinkedHashMap<>(settings()));
        out.writeFields();
    }

    @Serial
    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        ObjectInputStream.GetField fields = in.readFields();
        written = new Written(fields.get(EXPRESSION, null), fields.get(PARAMETERS, null), fields.get(SETTINGS, null));
    }

    /** The schedule that was written, if its class still makes it. */
    @Serial
    protected final Object readResolve() throws InvalidObjectException {
        return written.resolve(this);
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof CompiledSchedule schedule
                && expression().equals(schedule.expression())
                && parameters().equals(schedule.parameters())
                && settings().equals(schedule.settings());
    }

    @Override
    public final int hashCode() {
        return 31 * (31 * expression().hashCode() + parameters().hashCode())
                + settings().hashCode();
    }

    /** The expression, and the parameters' values and the settings if it has any. */
    @Override
    public final String toString() {
        Map<String, Object> all = new LinkedHashMap<>(parameters());
        all.putAll(settings());
        return all.isEmpty() ? expression() : expression() + " with " + all;
    }
}
