package dev.etalon.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.LearningRate;
import dev.etalon.bounds.Bound;
import dev.etalon.language.Schedules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Handle;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * A schedule, a bound and a run have the same bits everywhere: no method is called whose last bit depends on the JVM, on
 * the processor, or on what a program is translated by.
 */
class SameBitsTest {

    private static final Set<String> EXACT_MATH = Set.of(
            "sqrt",
            "abs",
            "floor",
            "ceil",
            "min",
            "max",
            "floorDiv",
            "floorMod",
            "addExact",
            "subtractExact",
            "multiplyExact",
            "negateExact",
            "incrementExact",
            "decrementExact",
            "toIntExact");

    /** Dev.etalon.exact and the simulator's sequence are in their place. */
    private static final Set<String> ELSEWHERE = Set.of(
            "java/lang/Double.parseDouble",
            "java/math/BigDecimal.doubleValue",
            "java/math/BigInteger.doubleValue",
            "java/util/SplittableRandom.<init>",
            "java/util/SplittableRandom.nextGaussian",
            "java/util/Random.<init>",
            "java/util/Random.nextGaussian");

    @ParameterizedTest
    @ValueSource(classes = {LearningRate.class, Bound.class, Schedules.class, Advisor.class})
    void everyCallIsTheSameEverywhere(Class<?> ofModule) throws URISyntaxException, IOException {
        Path place = Path.of(
                ofModule.getProtectionDomain().getCodeSource().getLocation().toURI());
        Set<String> calls = new TreeSet<>();
        if (Files.isDirectory(place)) {
            addCalls(place, calls);
        } else {
            try (FileSystem jar = FileSystems.newFileSystem(place)) {
                addCalls(jar.getPath("/"), calls);
            }
        }
        assertThat(calls).hasSizeGreaterThan(100);
        assertThat(calls.stream().filter(SameBitsTest::mayDiffer).collect(Collectors.toList()))
                .isEmpty();
    }

    private static boolean mayDiffer(String call) {
        String method = call.substring(call.indexOf(' ') + 1);
        return ELSEWHERE.contains(method)
                || method.startsWith("java/lang/StrictMath.")
                || method.startsWith("java/lang/Math.") && !EXACT_MATH.contains(method.substring(15));
    }

    /** Adds {@code class method} for each class of Etalon's and each method that it calls or refers to. */
    private static void addCalls(Path root, Set<String> calls) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(file -> file.toString().endsWith(".class")
                            && file.toString().contains("etalon")
                            && !file.endsWith("module-info.class"))
                    .forEach(file -> addCalls(read(file), calls));
        }
    }

    private static ClassNode read(Path file) {
        ClassNode type = new ClassNode();
        try {
            new ClassReader(Files.readAllBytes(file)).accept(type, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return type;
    }

    private static void addCalls(ClassNode type, Set<String> calls) {
        type.methods.stream()
                .flatMap(method -> Stream.of(method.instructions.toArray()))
                .flatMap(instruction -> called(instruction).stream())
                .forEach(name -> calls.add(type.name + " " + name));
    }

    private static List<String> called(AbstractInsnNode instruction) {
        if (instruction instanceof MethodInsnNode call) {
            return List.of(call.owner + "." + call.name);
        }
        if (instruction instanceof InvokeDynamicInsnNode linked) {
            return Stream.of(linked.bsmArgs)
                    .map(argument ->
                            argument instanceof Handle handle ? handle.getOwner() + "." + handle.getName() : null)
                    .filter(Objects::nonNull)
                    .toList();
        }
        return List.of();
    }
}
