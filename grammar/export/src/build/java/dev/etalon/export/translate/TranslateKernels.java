package dev.etalon.export.translate;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Run by the build: translates the method {@code at} of each node of a plan, and all that it calls, from the Java in which
 * the runtime evaluates them into trees of {@code dev.etalon.export.code}, as a Java class that makes these. So the exports
 * have no law of their own; what cannot be translated is an error of the build, with file and line.
 *
 * <p>Arguments: the folder of the runtime's sources, and where the class goes.
 */
final class TranslateKernels {

    /** The packages in which there are functions that evaluate. */
    private static final List<String> PACKAGES = List.of("plan", "exact", "core");

    private TranslateKernels() {}

    public static void main(String[] args) throws IOException {
        Path sources = Path.of(args[0]);
        Path output = Path.of(args[1], "dev", "etalon", "export", "bind", "PlanNodes.java");
        List<Path> files = new ArrayList<>();
        for (String name : PACKAGES) {
            try (Stream<Path> found = Files.list(sources.resolve("dev/etalon").resolve(name))) {
                found.filter(file -> !file.endsWith("package-info.java")).sorted().forEach(files::add);
            }
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null);
        JavacTask task = (JavacTask) compiler.getTask(
                null,
                manager,
                null,
                List.of("-proc:none", "-sourcepath", sources.toString(), "-implicit:none"),
                null,
                manager.getJavaFileObjectsFromPaths(files));
        Iterable<? extends CompilationUnitTree> units = task.parse();
        task.analyze();
        String text = new Translation(DocTrees.instance(task)).of(units);
        Files.createDirectories(output.getParent());
        if (!Files.exists(output) || !Files.readString(output).equals(text)) {
            Files.writeString(output, text);
        }
    }
}
