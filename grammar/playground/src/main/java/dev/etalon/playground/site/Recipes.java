package dev.etalon.playground.site;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.etalon.language.Schedules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The recipes of the samples, as their sources tell them. */
final class Recipes {

    private static final String HORIZON = "100000";
    private static final String RATE = "0.001";
    private static final String SHARE = "0.1";

    private Recipes() {}

    static List<GalleryEntry> of(Path sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<GalleryEntry> entries = new ArrayList<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> tree = Files.walk(sources)) {
            List<Path> paths = tree.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(paths));
            Trees trees = Trees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                new TreePathScanner<Void, Void>() {
                    @Override
                    public Void visitMethod(MethodTree method, Void nothing) {
                        String comment = Optional.ofNullable(trees.getDocComment(getCurrentPath()))
                                .orElse("");
                        annotation(method)
                                .flatMap(found -> entry(method, found, comment))
                                .ifPresent(entries::add);
                        return null;
                    }
                }.scan(unit, null);
            }
        }
        return entries;
    }

    private static Optional<AnnotationTree> annotation(MethodTree method) {
        return method.getModifiers().getAnnotations().stream()
                .filter(annotation -> annotation.getAnnotationType().toString().equals("Schedule"))
                .map(AnnotationTree.class::cast)
                .findFirst();
    }

    private static Optional<GalleryEntry> entry(MethodTree method, AnnotationTree annotation, String comment) {
        Map<String, String> members = new LinkedHashMap<>();
        for (ExpressionTree argument : annotation.getArguments()) {
            if (argument instanceof LiteralTree literal) {
                members.put("value", literal.getValue().toString());
            }
            if (argument instanceof AssignmentTree assignment
                    && assignment.getExpression() instanceof LiteralTree literal) {
                members.put(
                        assignment.getVariable().toString(), literal.getValue().toString());
            }
        }
        String expression = members.remove("value");
        if (expression == null) {
            return Optional.empty();
        }
        addExamples(method, members);
        GalleryEntry entry =
                new GalleryEntry(name(method.getName().toString()), expression.strip(), text(comment), members);
        return Schedules.read(expression, AddressSettings.of(members))
                .schedule()
                .map(rate -> entry);
    }

    /** Values with which a recipe with parameters can be looked at. */
    private static void addExamples(MethodTree method, Map<String, String> members) {
        long step = 1_000;
        for (VariableTree variable : method.getParameters()) {
            String name = variable.getName().toString();
            boolean isWhole = !variable.getType().toString().equals("double");
            if (name.equals("horizon")) {
                members.put(name, HORIZON);
            } else if (isWhole) {
                members.put("p." + name, Long.toString(step));
                step += 1_000;
            } else {
                members.put("p." + name, name.length() == 1 ? SHARE : RATE);
            }
        }
    }

    /** {@code deepSeekV3} as "Deep Seek V3". */
    private static String name(String method) {
        String words = method.replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** A comment without its marks. */
    private static String text(String comment) {
        int end = comment.indexOf("\n @");
        return (end < 0 ? comment : comment.substring(0, end))
                .replaceAll("\\{@code ([^}]*)}", "$1")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
