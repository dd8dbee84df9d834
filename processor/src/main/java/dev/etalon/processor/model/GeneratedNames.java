package dev.etalon.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * Chooses the names of generated classes: {@code RecipesSchedules} for the interface {@code Recipes},
 * {@code RecipesPretraining} for its method {@code pretraining}, {@code TrainingSchedule} for the type {@code
 * Training};
 * {@code Outer_Recipes…} where it is nested. A name that is taken, in upper or lower case, is made longer by the
 * types of
 * the method's parameters.
 */
final class GeneratedNames {

    private final String packageName;
    private final String prefix;
    private final Set<String> taken = new HashSet<>();

    GeneratedNames(TypeElement type) {
        ClassName name = ClassName.get(type);
        this.packageName = name.packageName();
        this.prefix = String.join("_", name.simpleNames());
    }

    ClassName factory() {
        return take(prefix + "Schedules");
    }

    ClassName ofType() {
        return take(prefix + "Schedule");
    }

    ClassName of(ExecutableElement method) {
        String shortName = prefix + capitalised(method.getSimpleName().toString());
        if (isFree(shortName)) {
            return take(shortName);
        }
        StringBuilder longName = new StringBuilder(shortName);
        for (VariableElement parameter : method.getParameters()) {
            longName.append(capitalised(plainName(parameter.asType())));
        }
        if (isFree(longName.toString())) {
            return take(longName.toString());
        }
        int number = 2;
        while (!isFree(longName.toString() + number)) {
            number++;
        }
        return take(longName.toString() + number);
    }

    /** The name of a type without annotations on it. */
    private static String plainName(TypeMirror type) {
        return type.getKind().isPrimitive()
                ? type.getKind().name().toLowerCase(Locale.ROOT)
                : type.toString().replaceAll("[^A-Za-z0-9_]", "");
    }

    private boolean isFree(String name) {
        return !taken.contains(name.toLowerCase(Locale.ROOT));
    }

    private ClassName take(String name) {
        taken.add(name.toLowerCase(Locale.ROOT));
        return ClassName.get(packageName, name);
    }

    private static String capitalised(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
