package dev.etalon.processor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** The methods of generated classes and of those of Etalon's that they call. */
final class Bytecode {

    private static final String ETALON = "dev/etalon/";

    private final Function<String, byte[]> generated;
    private final Map<String, ClassNode> classes = new HashMap<>();

    /** @param generated the bytes of a generated class by its name, or null */
    Bytecode(Function<String, byte[]> generated) {
        this.generated = generated;
    }

    /** Whether a method that is called is generated or Etalon's. */
    boolean isOwn(MethodInsnNode called) {
        return called.owner.startsWith(ETALON) || generated.apply(called.owner.replace('/', '.')) != null;
    }

    /** A method of a class, which it declares or inherits. */
    MethodNode method(String owner, String name, String descriptor) {
        for (String type = owner; type.startsWith(ETALON) || generated.apply(type.replace('/', '.')) != null; ) {
            ClassNode node = classes.computeIfAbsent(type, this::read);
            for (MethodNode each : node.methods) {
                if (each.name.equals(name) && each.desc.equals(descriptor)) {
                    return each;
                }
            }
            type = node.superName;
        }
        throw new AssertionError("no method " + owner + "." + name + descriptor);
    }

    /** Whether a class has a method of its own by a name. */
    boolean declares(String owner, String name) {
        return classes.computeIfAbsent(owner, this::read).methods.stream().anyMatch(each -> each.name.equals(name));
    }

    /** The superclass of a class. */
    String superclass(String owner) {
        return classes.computeIfAbsent(owner, this::read).superName;
    }

    private ClassNode read(String name) {
        byte[] bytes = generated.apply(name.replace('/', '.'));
        ClassNode type = new ClassNode();
        try (InputStream in = bytes == null ? getClass().getResourceAsStream("/" + name + ".class") : null) {
            ClassReader reader = bytes == null ? new ClassReader(in) : new ClassReader(bytes);
            reader.accept(type, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return type;
    }
}
