package dev.etalon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Reads the bytecode of a generated class and of all of Etalon's that it calls: {@code at} has no jump at all, and
 * {@code fill} none but those of loops that count up to a bound.
 */
final class BytecodeVerifier {

    private static final String SCHEDULE = "dev/etalon/CompiledSchedule";

    /** Whose {@code at} leads to a method of a class that is only known at run time: its own, but for plans of other forms. */
    private static final String OPEN_SCHEDULE = "dev/etalon/generated/OpenSchedule";

    private static final String FILL = "dev/etalon/plan/Fill";

    /** The plans of which those whose class has no code that fills are one. */
    private static final List<String> FILLED = Stream.of("Lines", "Curves", "Geometric", "InverseSqrt", "Formulas")
            .map(node -> "dev/etalon/plan/Filled$" + node)
            .toList();

    /** Methods of other classes, beside those named after it, of which {@code fill} consists. */
    private static final Set<String> OF_FILL = Set.of("rates", "piece");

    /**
     * What may be called outside of Etalon: functions that are IEEE operations or moves of bits.
     */
    private static final Set<String> ALLOWED = Set.of(
            "java/lang/Double.longBitsToDouble",
            "java/lang/Double.doubleToRawLongBits",
            "java/lang/Long.numberOfLeadingZeros",
            "java/lang/Integer.numberOfLeadingZeros",
            "java/lang/Math.sqrt",
            "java/lang/Math.floor");

    /** The language's functions may jump for arguments out of their usual range. */
    private static final Set<String> FUNCTIONS = Set.of("dev/etalon/exact/Functions", "dev/etalon/exact/Power");

    /** What {@code fill} may call besides: bulk operations and the checks of its arguments. */
    private static final Set<String> ALLOWED_IN_FILL = Set.of(
            "java/util/Objects.requireNonNull",
            "java/util/Objects.checkFromIndexSize",
            "java/lang/System.arraycopy",
            "java/util/Arrays.fill");

    private static final Set<Integer> LEAVES = Set.of(Opcodes.IF_ICMPGE, Opcodes.IFGE);
    private static final Set<Integer> INCREMENTS = Set.of(Opcodes.IINC, Opcodes.LSTORE);
    private static final Set<Integer> COMPARES = Set.of(Opcodes.ILOAD, Opcodes.LLOAD, Opcodes.LADD, Opcodes.LCMP);

    private final Bytecode bytecode;
    private final Set<String> seen = new HashSet<>();
    private final Deque<Call> pending = new ArrayDeque<>();

    private record Call(String owner, String name, String descriptor, boolean mayLoop) {}

    /** @param generated the bytes of a generated class by its name, or null */
    BytecodeVerifier(Function<String, byte[]> generated) {
        this.bytecode = new Bytecode(generated);
    }

    /** Fails if the class, which is a schedule, has a jump where none may be. */
    void verify(String className) {
        String owner = className.replace('.', '/');
        pending.add(new Call(owner, "at", "(J)D", false));
        pending.add(new Call(SCHEDULE, "fill", "(J[DII)V", true));
        boolean isOpen = bytecode.superclass(owner).equals(OPEN_SCHEDULE);
        if (isOpen) {
            pending.add(new Call(owner, "rate", "(J)D", false));
        }
        String fill = isOpen ? "fillRates" : "rates";
        if (bytecode.declares(owner, fill)) {
            pending.add(new Call(owner, fill, "(J[DII)V", true));
        } else {
            FILLED.forEach(node -> pending.add(new Call(node, "fill", "(J[DII)V", true)));
        }
        while (!pending.isEmpty()) {
            Call call = pending.pop();
            if (seen.add(call.toString())) {
                check(call, bytecode.method(call.owner(), call.name(), call.descriptor()));
            }
        }
    }

    private void check(Call call, MethodNode method) {
        for (AbstractInsnNode instruction : method.instructions) {
            int opcode = instruction.getOpcode();
            if (instruction instanceof JumpInsnNode jump) {
                assertThat(call.mayLoop() && isOfCountedLoop(jump))
                        .as("jump in %s", call)
                        .isTrue();
            } else if (instruction instanceof MethodInsnNode called) {
                follow(call, called);
            }
            assertThat(opcode)
                    .as("switch or late binding in %s", call)
                    .isNotIn(Opcodes.TABLESWITCH, Opcodes.LOOKUPSWITCH, Opcodes.INVOKEDYNAMIC, Opcodes.INVOKEINTERFACE);
        }
        assertThat(method.tryCatchBlocks).as("handlers in %s", call).isEmpty();
    }

    private void follow(Call from, MethodInsnNode called) {
        if (FUNCTIONS.contains(called.owner)) {
            return;
        }
        if (bytecode.isOwn(called)) {
            boolean fills =
                    called.name.startsWith("fill") || called.owner.equals(FILL) || OF_FILL.contains(called.name);
            pending.add(new Call(called.owner, called.name, called.desc, from.mayLoop() && fills));
            return;
        }
        String name = called.owner + "." + called.name;
        assertThat(ALLOWED.contains(name) || from.mayLoop() && ALLOWED_IN_FILL.contains(name))
                .as("call of %s in %s", name, from)
                .isTrue();
    }

    /**
     * javac's {@code for (k = a; k < b; k++)}: at its head the counter and the bound are compared, to leave it, and
     * at its
     * end are the increment and the jump back to the head.
     */
    private static boolean isOfCountedLoop(JumpInsnNode jump) {
        if (jump.getOpcode() == Opcodes.GOTO) {
            return exitOf(jump) != null;
        }
        return LEAVES.contains(jump.getOpcode())
                && backwards(jump.label) instanceof JumpInsnNode back
                && back.getOpcode() == Opcodes.GOTO
                && exitOf(back) == jump;
    }

    /** The jump that leaves the loop that {@code back} closes, or null if that closes none that counts. */
    private static AbstractInsnNode exitOf(JumpInsnNode back) {
        if (!INCREMENTS.contains(backwards(back.getPrevious()).getOpcode())) {
            return null;
        }
        AbstractInsnNode instruction = back.label;
        while (instruction.getOpcode() < 0 || COMPARES.contains(instruction.getOpcode())) {
            instruction = instruction.getNext();
        }
        return LEAVES.contains(instruction.getOpcode()) ? instruction : null;
    }

    /** The nearest instruction that is one and no label, from here on backwards. */
    private static AbstractInsnNode backwards(AbstractInsnNode from) {
        AbstractInsnNode instruction = from;
        while (instruction.getOpcode() < 0) {
            instruction = instruction.getPrevious();
        }
        return instruction;
    }
}
