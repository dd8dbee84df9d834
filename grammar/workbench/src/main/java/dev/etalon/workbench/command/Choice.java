package dev.etalon.workbench.command;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads one of a few names, as the constants of an enumeration write themselves.
 *
 * @param <E> the enumeration
 */
abstract class Choice<E extends Enum<E>> implements ITypeConverter<E> {

    private final List<E> all;

    @SafeVarargs
    Choice(E... all) {
        this.all = List.of(all);
    }

    @Override
    public E convert(String name) {
        return all.stream()
                .filter(one -> one.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("it is one of "
                        + all.stream().map(E::toString).collect(Collectors.joining(", ")) + ", not '" + name
                        + "'"));
    }
}
