package dev.etalon.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.etalon.exact.Rational;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * Writes a checked tree as the Java expression that makes it: a nest of constructors, in methods of their own where one
 * would grow too large for a method.
 */
final class CoreCode {

    /** Values that one method makes at most. */
    private static final int MAX_SIZE = 200;

    /** Elements of a list that one method makes at most. */
    private static final int MAX_LIST = 50;

    /** A piece of code that makes that many values. */
    private record Part(CodeBlock code, int size) {}

    private final ClassBody body;

    CoreCode(ClassBody body) {
        this.body = body;
    }

    /** The expression that makes {@code tree}, a record of the runtime. */
    CodeBlock expression(Record tree) {
        return make(tree).code();
    }

    private Part part(Object value, RecordComponent component) {
        if (value instanceof List<?> list) {
            Class<?> element = (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
            return list(list, element);
        }
        return value instanceof Record tree ? make(tree) : new Part(simple(value), 1);
    }

    private static CodeBlock simple(Object value) {
        if (value instanceof Enum<?> constant) {
            return CodeBlock.of("$T.$L", RuntimeNames.of(constant.getDeclaringClass()), constant.name());
        }
        if (value instanceof String text) {
            return CodeBlock.of("$L", Literals.string(text));
        }
        return CodeBlock.of("$L", value instanceof Long number ? Literals.whole(number) : value);
    }

    private Part make(Record tree) {
        if (tree instanceof Rational number) {
            return new Part(rational(number), 1);
        }
        List<CodeBlock> arguments = new ArrayList<>();
        int size = 1;
        for (RecordComponent component : tree.getClass().getRecordComponents()) {
            Part argument = part(valueOf(component, tree), component);
            arguments.add(argument.code());
            size += argument.size();
        }
        TypeName type = RuntimeNames.of(tree.getClass());
        return limited(type, new Part(CodeBlock.of("new $T($L)", type, CodeBlock.join(arguments, ", ")), size));
    }

    static Object valueOf(RecordComponent component, Record tree) {
        try {
            return component.getAccessor().invoke(tree);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A decimal as such; a fraction with both of its numbers. */
    static CodeBlock rational(Rational number) {
        return number.isWhole()
                ? CodeBlock.of("$T.of($S)", RuntimeNames.RATIONAL, number.numerator())
                : CodeBlock.of(
                        "new $1T(new $2T($3S), new $2T($4S))",
                        RuntimeNames.RATIONAL,
                        BigInteger.class,
                        number.numerator(),
                        number.denominator());
    }

    private Part list(List<?> elements, Class<?> element) {
        TypeName type = ParameterizedTypeName.get(ClassName.get(List.class), RuntimeNames.of(element));
        if (elements.size() > MAX_LIST) {
            return limited(type, joined(elements, element));
        }
        List<CodeBlock> code = new ArrayList<>();
        int size = 1;
        for (Object each : elements) {
            Part part = each instanceof Record tree ? make(tree) : new Part(simple(each), 1);
            code.add(part.code());
            size += part.size();
        }
        return limited(
                type,
                new Part(
                        CodeBlock.of("$T.<$T>of($L)", List.class, RuntimeNames.of(element), CodeBlock.join(code, ", ")),
                        size));
    }

    /** A long list as shorter ones, each made by a method of its own. */
    private Part joined(List<?> elements, Class<?> element) {
        int width = MAX_LIST;
        while (width * MAX_LIST < elements.size()) {
            width *= MAX_LIST;
        }
        TypeName type = ParameterizedTypeName.get(ClassName.get(List.class), RuntimeNames.of(element));
        List<CodeBlock> lists = new ArrayList<>();
        for (int from = 0; from < elements.size(); from += width) {
            List<?> some = elements.subList(from, Math.min(from + width, elements.size()));
            lists.add(outlined(type, list(some, element).code()));
        }
        CodeBlock code = CodeBlock.of(
                "$T.of($L).flatMap($T::stream).toList()", Stream.class, CodeBlock.join(lists, ", "), List.class);
        return new Part(code, MAX_LIST);
    }

    private Part limited(TypeName type, Part part) {
        return part.size() <= MAX_SIZE ? part : new Part(outlined(type, part.code()), 1);
    }

    private CodeBlock outlined(TypeName type, CodeBlock code) {
        String name = body.add(
                "core",
                given -> MethodSpec.methodBuilder(given)
                        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                        .returns(type)
                        .addStatement("return $L", code)
                        .build());
        return CodeBlock.of("$N()", name);
    }
}
