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

    public static final ClassName SCHEDULE = ClassName.get(ROOT, "Schedule");
    public static final ClassName DEFINE = ClassName.get(ROOT, "Define");
    public static final ClassName CERTIFY = ClassName.get(ROOT, "Certify");
    public static final ClassName LEARNING_RATE = ClassName.get(ROOT, "LearningRate");
    public static final ClassName GENERATED_SCHEDULE = ClassName.get(ROOT + ".generated", "GeneratedSchedule");
    public static final ClassName OPEN_SCHEDULE = ClassName.get(ROOT + ".generated", "OpenSchedule");
    public static final ClassName ARITHMETIC = ClassName.get(ROOT + ".generated", "Arithmetic");
    public static final ClassName BUCKETS = ClassName.get(ROOT + ".generated", "Buckets");
    public static final ClassName RECIPE = ClassName.get(ROOT + ".generated", "Recipe");
    public static final ClassName PACKED_PLAN = ClassName.get(ROOT + ".generated", "PackedPlan");

    /** In etalon-theory: what checks certified schedules with variables. */
    public static final ClassName CERTIFY_MEMBERS = ClassName.get(ROOT + ".bounds", "CertifyMembers");

    private RuntimeNames() {}
}
