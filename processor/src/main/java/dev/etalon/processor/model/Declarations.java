package dev.etalon.processor.model;

import com.palantir.javapoet.ClassName;
import dev.etalon.diagnostic.Code;
import dev.etalon.emit.RuntimeNames;
import dev.etalon.lower.RunSetting;
import dev.etalon.processor.report.Reporter;
import dev.etalon.processor.report.Reporter.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads what is annotated in a type, and refuses what cannot be implemented ({@link Code#DECLARATION}). */
public final class Declarations {

    private static final Set<TypeKind> NUMBERS = Set.of(TypeKind.DOUBLE, TypeKind.INT, TypeKind.LONG);

    /** Parameters that set what the annotation's members of these names do. */
    private static final List<String> SETTINGS = RunSetting.COUNTS;

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z_0-9]*");

    private static final List<String> WORDS = List.of("let", "cycle");

    private final Elements elements;
    private final Types types;
    private final Reporter reporter;

    public Declarations(Elements elements, Types types, Reporter reporter) {
        this.elements = elements;
        this.types = types;
        this.reporter = reporter;
    }

    /** The schedule of an annotated type. */
    public ScheduleSource ofType(TypeElement type) {
        ScheduleAnnotation annotation = ScheduleAnnotation.on(type).orElseThrow();
        return new ScheduleSource(annotation, List.of(), new GeneratedNames(type).ofType(), true);
    }

    /** The interface with all of its abstract methods; empty where no class can implement it. */
    public Optional<Factory> ofMethods(TypeElement type) {
        boolean implementable = isImplementable(type);
        boolean sound = implementable && isSound(type);
        if (!implementable) {
            return Optional.empty();
        }
        GeneratedNames names = new GeneratedNames(type);
        ClassName generated = names.factory();
        List<Factory.Method> methods = new ArrayList<>();
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            if (isOpen(method)) {
                Optional<ScheduleSource> schedule = schedule(type, method, names);
                methods.add(new Factory.Method(method, sound ? schedule : Optional.empty()));
            } else if (ScheduleAnnotation.on(method).isPresent()) {
                refuse(method, "'" + method.getSimpleName() + "' has a body already", "remove the body, or @Schedule");
            }
        }
        for (ExecutableElement method : inherited(type)) {
            refuseInherited(type, method);
            methods.add(new Factory.Method(method, Optional.empty()));
        }
        return Optional.of(new Factory(type, generated, methods));
    }

    private Iterable<ExecutableElement> inherited(TypeElement type) {
        Map<String, ExecutableElement> inherited = new TreeMap<>();
        for (ExecutableElement method : ElementFilter.methodsIn(elements.getAllMembers(type))) {
            if (!method.getEnclosingElement().equals(type) && isOpen(method)) {
                inherited.put(method.toString(), method);
            }
        }
        return inherited.values();
    }

    /** Whether a class that implements the interface has to implement the method. */
    private boolean isOpen(ExecutableElement method) {
        boolean open = method.getModifiers().contains(Modifier.ABSTRACT);
        TypeElement object = elements.getTypeElement("java.lang.Object");
        for (ExecutableElement ofObject : ElementFilter.methodsIn(object.getEnclosedElements())) {
            open = open && !isLike(method, ofObject);
        }
        return open;
    }

    private boolean isLike(ExecutableElement method, ExecutableElement ofObject) {
        return method.getSimpleName().equals(ofObject.getSimpleName())
                && types.isSubsignature((ExecutableType) method.asType(), (ExecutableType) ofObject.asType());
    }

    private boolean isImplementable(TypeElement type) {
        String name = "'" + type.getSimpleName() + "'";
        String help = "put the method in an interface of its own";
        if (type.getKind() != ElementKind.INTERFACE) {
            for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
                if (ScheduleAnnotation.on(method).isPresent()) {
                    // The accessor of a record is nowhere in the source.
                    Element place = type.getKind() == ElementKind.RECORD ? type : method;
                    refuse(place, "@Schedule is for methods of interfaces, and " + name + " is none", help);
                }
            }
            return false;
        }
        if (type.getModifiers().contains(Modifier.SEALED) && !permitsGenerated(type)) {
            String generated = new GeneratedNames(type).factory().simpleName();
            refuse(
                    type,
                    name + " is sealed, so that no generated class can implement it",
                    "let it permit '" + generated + "', or remove 'sealed'");
            return false;
        }
        if (isPrivate(type)) {
            refuse(type, name + " is private, so that no generated class can implement it", "remove 'private'");
            return false;
        }
        return true;
    }

    /** Whether a sealed interface permits the class that is not there yet, by its name. */
    private static boolean permitsGenerated(TypeElement type) {
        ClassName generated = new GeneratedNames(type).factory();
        return type.getPermittedSubclasses().stream()
                .map(TypeMirror::toString)
                .anyMatch(permitted ->
                        permitted.equals(generated.simpleName()) || permitted.equals(generated.canonicalName()));
    }

    private static boolean isPrivate(Element type) {
        boolean hidden = false;
        for (Element each = type; each != null; each = each.getEnclosingElement()) {
            hidden |= each.getModifiers().contains(Modifier.PRIVATE);
        }
        return hidden;
    }

    private boolean isSound(TypeElement type) {
        if (!type.getTypeParameters().isEmpty()) {
            refuse(type, "'" + type.getSimpleName() + "' has type parameters, which a factory cannot", "remove them");
            return false;
        }
        return true;
    }

    private Optional<ScheduleSource> schedule(TypeElement type, ExecutableElement method, GeneratedNames names) {
        Optional<ScheduleAnnotation> annotation = ScheduleAnnotation.on(method);
        if (annotation.isEmpty()) {
            String help = isKotlin(type)
                    ? "annotate it with @Schedule; a function that has a body is a default method for Java"
                            + " with the compiler's option -Xjvm-default=all"
                    : "annotate it with @Schedule, or make it a default method";
            refuse(method, "the abstract method '" + method.getSimpleName() + "' has nothing to implement it", help);
            return Optional.empty();
        }
        if (!returnsRate(method) | !takesNumbers(method)) {
            return Optional.empty();
        }
        List<Variable> variables = variables(method);
        return Optional.of(new ScheduleSource(annotation.get(), variables, names.of(method), Factory.isPublic(type)));
    }

    private static List<Variable> variables(ExecutableElement method) {
        List<Variable> variables = new ArrayList<>();
        for (VariableElement parameter : method.getParameters()) {
            variables.add(new Variable(parameter));
        }
        return variables;
    }

    private static boolean isKotlin(TypeElement type) {
        return type.getAnnotationMirrors().stream()
                .anyMatch(mirror -> mirror.getAnnotationType().toString().equals("kotlin.Metadata"));
    }

    private void refuseInherited(TypeElement type, ExecutableElement method) {
        refuse(
                type,
                "the abstract method '" + method.getSimpleName() + "', inherited from '"
                        + method.getEnclosingElement().getSimpleName() + "', has nothing to implement it",
                "override it in '" + type.getSimpleName() + "' with @Schedule or as a default method");
    }

    private boolean returnsRate(ExecutableElement method) {
        boolean sound = true;
        if (!method.getTypeParameters().isEmpty()) {
            refuse(
                    method,
                    "'" + method.getSimpleName() + "' has type parameters, which a schedule cannot",
                    "remove them");
            sound = false;
        }
        if (method.getReturnType().getKind() == TypeKind.ERROR) {
            return false; // which the compiler reports
        }
        if (!isLearningRate(method.getReturnType())) {
            refuse(
                    method,
                    "'" + method.getSimpleName() + "' returns '" + method.getReturnType()
                            + "', but a schedule is a LearningRate",
                    "return " + RuntimeNames.LEARNING_RATE.canonicalName());
            sound = false;
        }
        return sound;
    }

    /** Whatever annotations stand on the type. */
    private static boolean isLearningRate(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED
                && ((TypeElement) ((DeclaredType) type).asElement())
                        .getQualifiedName()
                        .contentEquals(RuntimeNames.LEARNING_RATE.canonicalName());
    }

    private boolean takesNumbers(ExecutableElement method) {
        boolean sound = true;
        for (Variable variable : variables(method)) {
            if (!NAME.matcher(variable.name()).matches() || WORDS.contains(variable.name())) {
                sound = false;
                refuse(
                        variable.element(),
                        "the expression cannot name the parameter '" + variable.name() + "'",
                        "rename it: a name has letters, digits and '_', and is none of " + WORDS);
            } else if (SETTINGS.contains(variable.name()) && variable.kind() == TypeKind.DOUBLE) {
                sound = false;
                refuse(
                        variable.element(),
                        "the parameter '" + variable.name() + "' is a whole number, not a 'double'",
                        "make it a long, or give it another name");
            } else if (!NUMBERS.contains(variable.kind())) {
                sound = false;
                if (variable.kind() != TypeKind.ERROR) {
                    refuse(
                            variable.element(),
                            "the variable '" + variable.name() + "' is a '"
                                    + variable.element().asType() + "', but a variable is a number",
                            "make it a double, an int or a long");
                }
            }
        }
        return sound;
    }

    private void refuse(Element element, String message, String help) {
        reporter.refuse(Code.DECLARATION, Place.of(element), message, help);
    }
}
