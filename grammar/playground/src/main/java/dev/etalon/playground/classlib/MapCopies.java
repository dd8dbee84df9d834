package dev.etalon.playground.classlib;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.MethodHolder;
import org.teavm.model.ValueType;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.vm.spi.TeaVMHost;
import org.teavm.vm.spi.TeaVMPlugin;

/** Mends {@link Map#copyOf} in the page: what the browser's class library makes of an empty map divides by 0 where it is asked for a key. */
public final class MapCopies implements TeaVMPlugin, ClassHolderTransformer {

    private static final String MAP = Map.class.getName();

    @Override
    public void install(TeaVMHost host) {
        host.add(this);
    }

    @Override
    public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
        if (!type.getName().equals(MAP)) {
            return;
        }
        for (MethodHolder method : type.getMethods()) {
            if (method.getName().equals("copyOf")) {
                ProgramEmitter body = ProgramEmitter.create(method, context.getHierarchy());
                body.invoke(
                                MapCopies.class.getName(),
                                "copyOf",
                                ValueType.object(MAP),
                                body.var(1, ValueType.object(MAP)))
                        .returnValue();
            }
        }
    }

    /** What {@link Map#copyOf} does in the page. */
    public static Map<?, ?> copyOf(Map<?, ?> map) {
        Map<Object, Object> copy = new HashMap<>();
        map.forEach((key, value) -> copy.put(Objects.requireNonNull(key), Objects.requireNonNull(value)));
        return Collections.unmodifiableMap(copy);
    }
}
