package dev.etalon.api;

import dev.etalon.ScheduleException;
import java.io.IOException;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Every public constructor and method of some packages, called with the corners of the types of its arguments, one at a time and
 * all at once: it either takes them or refuses them in words, with an exception that is documented, and that names the argument.
 */
public final class CornerCalls {

    /** Rounds in which values are made of values that were made before. */
    private static final int ROUNDS = 4;

    private final Watched watched = new Watched();
    private final Map<String, String> faults = new LinkedHashMap<>();
    private final List<String> never = new ArrayList<>();
    private final Values values;
    private final List<Executable> members;
    private final Set<Class<?>> takenTypes;
    private final Set<String> meant;
    private int calls;

    /**
     * Makes all calls.
     *
     * @param meant members, as in {@link PublicApi#name}, whose documentation says what null or NaN stands for
     * @param values what calls are made with
     * @param packages a class of each package whose public members are called
     */
    public CornerCalls(Values values, Set<String> meant, Class<?>... packages) {
        this.values = values;
        this.members = Arrays.stream(packages)
                .flatMap(member -> PublicApi.classes(member).stream())
                .flatMap(type -> PublicApi.members(type).stream())
                .filter(member -> !isMadeByTheCompiler(member))
                .toList();
        this.takenTypes = takenTypes();
        this.meant = meant;
        make();
        for (Executable member : members) {
            int before = calls;
            for (Object receiver : receivers(member)) {
                torment(member, receiver);
            }
            if (calls == before && takesMoreThanWhatHasNoCorners(member)) {
                never.add(PublicApi.name(member));
            }
        }
    }

    /** How many calls there were. */
    public int calls() {
        return calls;
    }

    /** The members with calls that fail without naming the argument, each with the first of them. */
    public List<String> faults() {
        return faults.entrySet().stream()
                .map(one -> one.getKey() + "  # " + one.getValue())
                .toList();
    }

    /** The members that were not called, for want of a receiver or an argument. */
    public List<String> never() {
        return List.copyOf(never);
    }

    /** The look-up of an enum's constant by its name. */
    private static boolean isMadeByTheCompiler(Executable member) {
        return member.getDeclaringClass().isEnum() && member.getName().equals("valueOf");
    }

    /** Whether there is a corner for one of the parameters at all: a boolean has none. */
    private static boolean takesMoreThanWhatHasNoCorners(Executable member) {
        return Arrays.stream(member.getParameterTypes())
                .anyMatch(type -> !Values.corners(type).isEmpty());
    }

    private void make() {
        for (int round = 0; round < ROUNDS; round++) {
            for (Executable member : members) {
                boolean isFactory = !PublicApi.needsInstance(member);
                if (isFactory && PublicApi.made(member).getName().startsWith("dev.etalon.")) {
                    for (int choice = 0; choice < 2; choice++) {
                        Object[] arguments = arguments(member, choice);
                        if (arguments != null) {
                            values.keep(
                                    PublicApi.made(member),
                                    watched.call(member, null, arguments).value());
                        }
                    }
                }
            }
        }
    }

    /** The instances to call a member of; a single {@code null} for one that needs none. */
    private List<Object> receivers(Executable member) {
        if (PublicApi.needsInstance(member)) {
            return values.plain(member.getDeclaringClass()).stream().limit(1).toList();
        }
        return Arrays.asList((Object) null);
    }

    /** Plain arguments for all parameters; {@code null} if there is none for one of them. */
    private Object[] arguments(Executable member, int choice) {
        Class<?>[] types = member.getParameterTypes();
        Object[] arguments = new Object[types.length];
        for (int k = 0; k < types.length; k++) {
            List<Object> plain = values.plain(types[k]);
            if (plain.isEmpty()) {
                return null;
            }
            Object value = plain.get(Math.min(choice, plain.size() - 1));
            arguments[k] = value instanceof double[] numbers ? numbers.clone() : value;
        }
        return arguments;
    }

    private void torment(Executable member, Object receiver) {
        Class<?>[] types = member.getParameterTypes();
        Object[] plain = arguments(member, 0);
        if (plain == null) {
            return;
        }
        List<String> names = PublicApi.parameters(member, receiver);
        for (int k = 0; k < types.length; k++) {
            for (Object corner : Values.corners(types[k])) {
                Object[] arguments = plain.clone();
                arguments[k] = corner;
                check(member, receiver, arguments, names);
            }
        }
        for (int corner = 0; corner < 2 && types.length > 1; corner++) {
            Object[] arguments = plain.clone();
            for (int k = 0; k < types.length; k++) {
                List<Object> corners = Values.corners(types[k]);
                arguments[k] = corners.isEmpty() ? arguments[k] : corners.get(Math.min(corner, corners.size() - 1));
            }
            check(member, receiver, arguments, names);
        }
    }

    private void check(Executable member, Object receiver, Object[] arguments, List<String> names) {
        String name = PublicApi.name(member);
        if (faults.getOrDefault(name, "").contains("did not return")) {
            return;
        }
        Throwable thrown = watched.call(member, receiver, arguments).thrown();
        calls++;
        String call = Arrays.stream(arguments).map(Values::show).collect(Collectors.joining(", ", "(", ")"));
        if (thrown == null && makesSomething(member) && Arrays.stream(arguments).anyMatch(Values::isNothing)) {
            faults.putIfAbsent(name, call + ": taken, and made something of");
        }
        if (thrown != null && !isRefusal(thrown, member, arguments, names)) {
            faults.putIfAbsent(name, call + ": " + thrown.getClass().getSimpleName() + ": " + thrown.getMessage());
        }
    }

    /**
     * Whether a member makes what users hand on: of null or NaN, that would fail or be wrong somewhere else. What no method takes
     * is a result, which only the product makes, and where NaN may be what there is to say.
     */
    private boolean makesSomething(Executable member) {
        Class<?> made = PublicApi.made(member);
        return made.getName().startsWith("dev.etalon.")
                && !meant.contains(PublicApi.name(member))
                && (member instanceof Method || takenTypes.stream().anyMatch(type -> type.isAssignableFrom(made)));
    }

    /** The types of the product that methods take, in lists too, and those that are made of what is one of these. */
    private Set<Class<?>> takenTypes() {
        Set<Class<?>> taken = new HashSet<>();
        int before;
        do {
            before = taken.size();
            Set<String> names = members.stream()
                    .filter(member -> member instanceof Method || taken.contains(member.getDeclaringClass()))
                    .flatMap(member -> Arrays.stream(member.getGenericParameterTypes()))
                    .flatMap(type -> Arrays.stream(type.getTypeName().split("[<>, \\[\\]]+")))
                    .collect(Collectors.toSet());
            members.stream()
                    .map(Executable::getDeclaringClass)
                    .filter(type -> names.contains(type.getTypeName()))
                    .forEach(taken::add);
        } while (taken.size() > before);
        return taken;
    }

    private static boolean isRefusal(Throwable thrown, Executable member, Object[] arguments, List<String> names) {
        if (thrown instanceof ScheduleException || thrown instanceof IOException) {
            return thrown.getMessage() != null;
        }
        if (thrown.getClass() == IndexOutOfBoundsException.class) {
            return thrown.getMessage() != null;
        }
        if (thrown instanceof IllegalStateException || thrown instanceof UnsupportedOperationException) {
            return thrown.getMessage() != null;
        }
        boolean isOfArgument = thrown.getClass() == IllegalArgumentException.class
                || thrown.getClass() == NullPointerException.class && isOfArgument(thrown.getMessage(), names);
        String message = String.valueOf(thrown.getMessage());
        return isOfArgument && (names.stream().anyMatch(message::contains) || isRecordOf(member, message));
    }

    /** Whether a check, or the machine itself, says that the argument is null, and not something that was made of it. */
    private static boolean isOfArgument(String message, List<String> names) {
        return message != null
                && (!message.startsWith("Cannot ")
                        || names.stream().anyMatch(name -> message.endsWith("because \"" + name + "\" is null")));
    }

    private static boolean isRecordOf(Executable member, String message) {
        Class<?> type = member.getDeclaringClass();
        return type.isRecord()
                && Modifier.isPublic(type.getModifiers())
                && Arrays.stream(type.getRecordComponents()).anyMatch(one -> message.contains(one.getName()));
    }
}
