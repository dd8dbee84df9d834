package dev.etalon.emit;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The members of a class while it is being written; each name is given away once. */
final class ClassBody {

    private final List<FieldSpec> fields = new ArrayList<>();
    private final List<MethodSpec> methods = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    /** @param taken names that helper members must not have */
    ClassBody(Set<String> taken) {
        names.addAll(taken);
    }

    /** {@code base}, or {@code base2} and so on where that is taken. */
    String fresh(String base) {
        String name = base;
        for (int number = 2; !names.add(name); number++) {
            name = base + number;
        }
        return name;
    }

    void add(FieldSpec field) {
        fields.add(field);
    }

    /** Keeps a place for a method: it stands before those that are added while it is written. */
    int reserve() {
        methods.add(null);
        return methods.size() - 1;
    }

    /** Adds a method at its place. */
    void add(int place, MethodSpec method) {
        methods.set(place, method);
    }

    void addTo(TypeSpec.Builder type) {
        type.addFields(fields);
        type.addMethods(methods);
    }
}
