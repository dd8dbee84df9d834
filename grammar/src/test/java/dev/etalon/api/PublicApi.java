package dev.etalon.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodNode;

/** What users call: the public members of the packages that are exported to everyone. */
final class PublicApi {

    private PublicApi() {}

    /** The public classes of the package of {@code member}, of the module that {@code member} is in, in alphabetical order. */
    static List<Class<?>> classes(Class<?> member) {
        List<String> names = new ArrayList<>();
        try {
            Path root = Path.of(
                    member.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isDirectory(root)) {
                list(root.resolve(folder(member)), names);
            } else {
                try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + root.toUri()), Map.of())) {
                    list(jar.getPath(folder(member)), names);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (URISyntaxException failure) {
            throw new IllegalStateException(failure);
        }
        return names.stream()
                .sorted()
                .<Class<?>>map(name -> load(member.getPackageName() + "." + name, member))
                .filter(PublicApi::isPublic)
                .toList();
    }

    private static String folder(Class<?> member) {
        return member.getPackageName().replace('.', '/');
    }

    private static void list(Path folder, List<String> names) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.equals("package-info.class"))
                    .forEach(name -> names.add(name.substring(0, name.length() - ".class".length())));
        }
    }

    private static Class<?> load(String name, Class<?> member) {
        try {
            return Class.forName(name, false, member.getClassLoader());
        } catch (ClassNotFoundException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static boolean isPublic(Class<?> type) {
        for (Class<?> outer = type; outer != null; outer = outer.getEnclosingClass()) {
            if (!Modifier.isPublic(outer.getModifiers())) {
                return false;
            }
        }
        return !type.isAnonymousClass() && !type.isAnnotation();
    }

    /** The public constructors and methods that a class declares itself, with arguments, in a fixed order. */
    static List<Executable> members(Class<?> type) {
        List<Executable> members = new ArrayList<>();
        if (!Modifier.isAbstract(type.getModifiers())) {
            members.addAll(Arrays.asList(type.getConstructors()));
        }
        members.addAll(Arrays.asList(type.getDeclaredMethods()));
        return members.stream()
                .filter(one -> Modifier.isPublic(one.getModifiers()) && !one.isSynthetic())
                .filter(one -> !(one instanceof Method && one.getName().equals("equals")))
                .sorted((one, other) -> name(one).compareTo(name(other)))
                .toList();
    }

    static boolean needsInstance(Executable member) {
        return member instanceof Method && !Modifier.isStatic(member.getModifiers());
    }

    /** What a member makes. */
    static Class<?> made(Executable member) {
        return member instanceof Method method ? method.getReturnType() : member.getDeclaringClass();
    }

    /** The name of a member as the list of what is open writes it, {@code OptimalSchedule.of(int, Setting)}. */
    static String name(Executable member) {
        String own = member instanceof Constructor ? "new" : member.getName();
        String type = member.getDeclaringClass().getName();
        StringBuilder name = new StringBuilder(type.substring(type.lastIndexOf('.') + 1))
                .append('.')
                .append(own);
        return name.append('(')
                .append(String.join(
                        ", ",
                        Arrays.stream(member.getParameterTypes())
                                .map(Class::getSimpleName)
                                .toList()))
                .append(')')
                .toString();
    }

    /**
     * The names of a member's parameters as they are written in its source, or for a method without code in that of its
     * receiver; none where there is no code.
     */
    static List<String> parameters(Executable member, Object receiver) {
        Class<?> type = Modifier.isAbstract(member.getModifiers())
                        && receiver != null
                        && !receiver.getClass().isHidden()
                ? implementor(receiver.getClass(), (Method) member)
                : member.getDeclaringClass();
        String own = member instanceof Constructor ? "<init>" : member.getName();
        String descriptor = member instanceof Constructor<?> constructor
                ? Type.getConstructorDescriptor(constructor)
                : Type.getMethodDescriptor((Method) member);
        ClassNode read = new ClassNode();
        String file = type.getName().replace('.', '/') + ".class";
        try (InputStream in = type.getClassLoader().getResourceAsStream(file)) {
            new ClassReader(in).accept(read, 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        List<String> names = new ArrayList<>();
        for (MethodNode method : read.methods) {
            if (method.name.equals(own) && method.desc.equals(descriptor) && method.localVariables != null) {
                int slots = Type.getArgumentsAndReturnSizes(descriptor) >> 2;
                for (LocalVariableNode local : method.localVariables) {
                    if (local.index < slots && !local.name.equals("this")) {
                        names.add(local.name);
                    }
                }
            }
        }
        return names.isEmpty() ? SourceNames.of(member) : names;
    }

    /** The class that {@code type} has the code of a method from. */
    private static Class<?> implementor(Class<?> type, Method method) {
        try {
            return type.getMethod(method.getName(), method.getParameterTypes()).getDeclaringClass();
        } catch (NoSuchMethodException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
