package dev.etalon.processor;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Counts what {@code at} of a generated class does for one rate, with all of Etalon's that it calls. As nothing there
 * jumps, the instructions that are written are those that run.
 */
final class Operations {

    /** What is counted. */
    enum Kind {
        MULTIPLICATION,
        DIVISION,
        COMPARISON_OR_SHIFT,
        OTHER;

        private static Kind of(int opcode) {
            return switch (opcode) {
                case Opcodes.IMUL, Opcodes.LMUL, Opcodes.DMUL -> MULTIPLICATION;
                case Opcodes.IDIV, Opcodes.LDIV, Opcodes.DDIV, Opcodes.IREM, Opcodes.LREM, Opcodes.DREM -> DIVISION;
                case Opcodes.ISHR, Opcodes.LSHR, Opcodes.IUSHR, Opcodes.LUSHR -> COMPARISON_OR_SHIFT;
                case Opcodes.LCMP, Opcodes.DCMPL, Opcodes.DCMPG -> COMPARISON_OR_SHIFT;
                default -> OTHER;
            };
        }
    }

    private final Bytecode bytecode;
    private final Map<String, Map<Kind, Integer>> counted = new HashMap<>();

    /** @param generated the bytes of a generated class by its name, or null */
    Operations(Function<String, byte[]> generated) {
        this.bytecode = new Bytecode(generated);
    }

    /** How many of each kind a rate takes. */
    Map<Kind, Integer> of(String className) {
        return of(className.replace('.', '/'), "at", "(J)D");
    }

    private Map<Kind, Integer> of(String owner, String name, String descriptor) {
        String key = owner + "." + name + descriptor;
        Map<Kind, Integer> known = counted.get(key);
        if (known == null) {
            known = count(bytecode.method(owner, name, descriptor));
            counted.put(key, known);
        }
        return known;
    }

    private Map<Kind, Integer> count(MethodNode method) {
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            counts.put(kind, 0);
        }
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction.getOpcode() < 0) {
                continue;
            }
            Kind kind = Kind.of(instruction.getOpcode());
            counts.merge(kind, 1, Integer::sum);
            if (instruction instanceof MethodInsnNode called && bytecode.isOwn(called)) {
                of(called.owner, called.name, called.desc).forEach((each, n) -> counts.merge(each, n, Integer::sum));
            }
        }
        return counts;
    }
}
