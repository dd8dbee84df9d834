package dev.etalon.playground.classlib;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Formatter;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.MethodHolder;
import org.teavm.model.ValueType;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.vm.spi.TeaVMHost;
import org.teavm.vm.spi.TeaVMPlugin;

/**
 * Leaves the decimal formats, currencies and locales out of the page that {@link Formatter} brings with it, 54 KB
 * compressed: only ANTLR's messages about itself are made with it there, of {@code %s}, {@code %d} and {@code %n}.
 */
public final class PlainFormat implements TeaVMPlugin, ClassHolderTransformer {

    private static final String FORMATTER = Formatter.class.getName();

    @Override
    public void install(TeaVMHost host) {
        host.add(this);
    }

    @Override
    public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
        if (!type.getName().equals(FORMATTER)) {
            return;
        }
        for (MethodHolder method : type.getMethods()) {
            if (method.getName().equals("format")) {
                int last = method.parameterCount();
                ProgramEmitter body = ProgramEmitter.create(method, context.getHierarchy());
                body.invoke(
                                PlainFormat.class.getName(),
                                "format",
                                ValueType.object(FORMATTER),
                                body.var(0, ValueType.object(FORMATTER)),
                                body.var(last - 1, ValueType.object(String.class.getName())),
                                body.var(last, ValueType.arrayOf(ValueType.object(Object.class.getName()))))
                        .returnValue();
            }
        }
    }

    /**
     * What {@link Formatter#format} does in the page.
     *
     * @throws UnsupportedOperationException for anything beyond {@code %s}, {@code %d} and {@code %n}
     */
    public static Formatter format(Formatter formatter, String format, Object[] arguments) {
        StringBuilder text = new StringBuilder();
        int argument = 0;
        for (int k = 0; k < format.length(); k++) {
            char next = format.charAt(k);
            if (next != '%') {
                text.append(next);
                continue;
            }
            k++;
            switch (format.charAt(k)) {
                case 'n' -> text.append('\n');
                case 's', 'd' -> text.append(arguments[argument++]);
                default -> throw new UnsupportedOperationException(format);
            }
        }
        try {
            formatter.out().append(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return formatter;
    }
}
