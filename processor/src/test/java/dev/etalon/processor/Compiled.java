package dev.etalon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.tools.JavaFileObject;

/** Sources compiled by javac with the processor, and the classes that came of them. */
final class Compiled extends ClassLoader {

    private final Compilation compilation;
    private final Map<String, byte[]> classes = new TreeMap<>();

    private Compiled(Compilation compilation) {
        super(Compiled.class.getClassLoader());
        this.compilation = compilation;
        for (JavaFileObject file : compilation.generatedFiles()) {
            if (file.getKind() == JavaFileObject.Kind.CLASS) {
                String path = file.toUri().getPath();
                String name = path.substring("/CLASS_OUTPUT/".length(), path.length() - ".class".length());
                classes.put(name.replace('/', '.'), bytes(file));
            }
        }
    }

    /** What javac makes of the sources, errors included. */
    static Compilation run(String... sources) {
        return run(List.of(), sources);
    }

    /** The same with further options. */
    static Compilation run(List<String> options, String... sources) {
        List<Object> all = new ArrayList<>(List.of("-Xlint:all,-processing", "-Werror", "--release", "17"));
        all.addAll(options);
        JavaFileObject[] files = Arrays.stream(sources).map(Compiled::file).toArray(JavaFileObject[]::new);
        return Compiler.javac()
                .withProcessors(new ScheduleProcessor())
                .withOptions(all)
                .compile(files);
    }

    /** The classes of sources in which nothing is wrong or even suspect. */
    static Compiled of(String... sources) {
        Compilation compilation = run(sources);
        String found = compilation.diagnostics().stream().map(Object::toString).collect(Collectors.joining("\n"));
        assertThat(found).isEmpty();
        return new Compiled(compilation);
    }

    /** The classes of these schedules, {@code ProbeS0}, {@code ProbeS1} and so on. */
    static Compiled ofExpressions(List<String> expressions) {
        StringBuilder methods = new StringBuilder();
        for (int k = 0; k < expressions.size(); k++) {
            methods.append("    @Schedule(\"" + expressions.get(k) + "\")\n    @SuppressWarnings(\"etalon\")\n")
                    .append("    LearningRate s" + k + "();\n");
        }
        return of("import dev.etalon.LearningRate;\nimport dev.etalon.Schedule;\npublic interface Probe {\n" + methods
                + "}\n");
    }

    private static JavaFileObject file(String source) {
        String name = source.replaceAll("(?s).*?\\b(?:interface|class|record|enum|module)\\s+([\\w.]+).*", "$1");
        String where = source.replaceAll("(?s)^(?:.*?\\bpackage\\s+([\\w.]+);)?.*", "$1")
                .replace('.', '/');
        String simple = source.startsWith("module") ? "module-info" : name;
        return JavaFileObjects.forSourceString((where.isEmpty() ? "" : where + "/") + simple, source);
    }

    /** The generated source of a class. */
    String source(String name) {
        return text(compilation.generatedSourceFile(name).orElseThrow());
    }

    /** The names of all classes. */
    Set<String> names() {
        return classes.keySet();
    }

    byte[] bytes(String name) {
        return classes.get(name);
    }

    /** A new instance of a class that has a constructor without parameters. */
    <T> T instance(String name, Class<T> type) {
        try {
            return type.cast(loadClass(name).getConstructor().newInstance());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    static String text(JavaFileObject file) {
        try {
            return file.getCharContent(false).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(JavaFileObject file) {
        try (InputStream in = file.openInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
