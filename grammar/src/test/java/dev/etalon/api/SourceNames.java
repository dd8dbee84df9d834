package dev.etalon.api;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The names of parameters in the sources of the runtime, whose classes do not hold them. */
final class SourceNames {

    private static final Path SOURCES = sources();

    private static final Map<Path, CompilationUnitTree> READ = new ConcurrentHashMap<>();

    private SourceNames() {}

    /** From the folder of whatever module is tested. */
    private static Path sources() {
        Path sources = Path.of("runtime/src/main/java");
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(sources))) {
                return folder.resolve(sources);
            }
        }
        throw new IllegalStateException("no " + sources);
    }

    /** Those of a member; none where there is no source. */
    static List<String> of(Executable member) {
        Class<?> type = member.getDeclaringClass();
        Class<?> outer = type;
        while (outer.getEnclosingClass() != null) {
            outer = outer.getEnclosingClass();
        }
        Path file = SOURCES.resolve(outer.getName().replace('.', '/') + ".java");
        if (!Files.exists(file)) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        READ.computeIfAbsent(file, SourceNames::parse).accept(new Search(member, names), "");
        boolean isMadeByTheCompiler = names.isEmpty() && member instanceof Constructor && type.isRecord();
        return isMadeByTheCompiler
                ? Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList()
                : names;
    }

    private static CompilationUnitTree parse(Path file) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjects(file));
            return task.parse().iterator().next();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Goes through the classes of a file, each with its name, for the parameters of one member. */
    private static final class Search extends TreeScanner<Void, String> {

        private final String type;
        private final String name;
        private final List<String> parameters;
        private final List<String> names;

        Search(Executable member, List<String> names) {
            type = member.getDeclaringClass().getSimpleName();
            name = member instanceof Constructor ? "<init>" : member.getName();
            parameters = Arrays.stream(member.getParameterTypes())
                    .map(Class::getSimpleName)
                    .toList();
            this.names = names;
        }

        @Override
        public Void visitClass(ClassTree tree, String around) {
            return super.visitClass(tree, tree.getSimpleName().toString());
        }

        @Override
        public Void visitMethod(MethodTree method, String around) {
            List<String> types =
                    method.getParameters().stream().map(Search::simpleType).toList();
            if (around.equals(type) && method.getName().contentEquals(name) && types.equals(parameters)) {
                method.getParameters().forEach(one -> names.add(one.getName().toString()));
            }
            return null;
        }

        private static String simpleType(VariableTree parameter) {
            String type = parameter.getType().toString().replaceAll("<.*>", "").replace("...", "[]");
            return type.substring(type.lastIndexOf('.') + 1);
        }
    }
}
