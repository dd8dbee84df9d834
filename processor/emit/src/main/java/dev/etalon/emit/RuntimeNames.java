package dev.etalon.emit;

import com.palantir.javapoet.ClassName;

/**
 * The names of the classes of the runtime as the user's program knows them.
 *
 * <p>The processor's jar has its own copy of the runtime in another package, and the tool that moves it there rewrites
 * every string that is a whole name: so these are put together only when they are needed.
 */
public final class RuntimeNames {

    private static final String ROOT = String.join(".", "dev", "etalon");

    /** What the jar puts before the name of a package that it has moved. */
    private static final String MOVED = "dev.etalon.processor.shaded.";

    public static final ClassName SCHEDULE = ClassName.get(ROOT, "Schedule");
    public static final ClassName CERTIFY = ClassName.get(ROOT, "Certify");
    public static final ClassName LEARNING_RATE = ClassName.get(ROOT, "LearningRate");
    public static final ClassName COMPILED_SCHEDULE = ClassName.get(ROOT, "CompiledSchedule");
    public static final ClassName RATIONAL = ClassName.get(ROOT + ".exact", "Rational");
    public static final ClassName BUCKETS = ClassName.get(ROOT + ".plan", "Buckets");
    public static final ClassName FILL = ClassName.get(ROOT + ".plan", "Fill");
    public static final ClassName GEOMETRIC_BLOCKS = ClassName.get(ROOT + ".plan", "GeometricBlocks");
    public static final ClassName KERNELS = ClassName.get(ROOT + ".plan", "Kernels");
    public static final ClassName OPERATORS = ClassName.get(ROOT + ".plan", "Operators");
    public static final ClassName PACKED = ClassName.get(ROOT + ".plan", "Packed");
    public static final ClassName PLAN = ClassName.get(ROOT + ".plan", "Plan");
    public static final ClassName BLUEPRINT = ClassName.get(ROOT + ".lower", "Blueprint");
    public static final ClassName LOWERED = ClassName.get(ROOT + ".lower", "Lowered");
    public static final ClassName SETTING = ClassName.get(ROOT + ".lower", "Setting");

    private RuntimeNames() {}

    /** The name of a class of the processor's copy of the runtime. */
    public static ClassName of(Class<?> type) {
        ClassName name = ClassName.get(type);
        return name.packageName().startsWith(MOVED)
                ? ClassName.get(
                        name.packageName().substring(MOVED.length()),
                        name.simpleNames().get(0),
                        name.simpleNames().stream().skip(1).toArray(String[]::new))
                : name;
    }
}
