package dev.etalon.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.LearningRate;
import dev.etalon.ScheduleException;
import dev.etalon.bounds.Setting;
import dev.etalon.data.CsvSamples;
import dev.etalon.diagnostic.Diagnostic;
import dev.etalon.equivalence.NoiseFloor;
import dev.etalon.export.Exports;
import dev.etalon.fit.LossCurve;
import dev.etalon.language.Schedules;
import dev.etalon.losslaw.LossLaw;
import dev.etalon.scaling.ScaleRules;
import dev.etalon.simulation.Problem;
import dev.etalon.stability.StabilityLimit;
import java.io.IOException;
import java.lang.reflect.Executable;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every public constructor and method, called with the corners of the types of its arguments, one at a time and all at once,
 * either takes them or refuses them in words: with an exception that is documented, and that names the argument.
 */
class PublicApiTest {

    private static final List<Class<?>> PACKAGES = List.of(
            LearningRate.class,
            Diagnostic.class,
            Schedules.class,
            Setting.class,
            LossLaw.class,
            StabilityLimit.class,
            Problem.class,
            LossCurve.class,
            NoiseFloor.class,
            ScaleRules.class,
            CsvSamples.class,
            Exports.class,
            Advisor.class);

    /** Rounds in which values are made of values that were made before. */
    private static final int ROUNDS = 4;

    private final Watched watched = new Watched();
    private final Map<String, String> faults = new LinkedHashMap<>();
    private int calls;

    @Test
    void refusesWhatIsNoArgumentInWords(@TempDir Path scratch) throws IOException {
        List<Executable> members = PACKAGES.stream()
                .flatMap(member -> PublicApi.classes(member).stream())
                .flatMap(type -> PublicApi.members(type).stream())
                .filter(member -> !isMadeByTheCompiler(member))
                .toList();
        Values values = new Values(scratch);
        make(members, values);
        List<String> never = new ArrayList<>();
        for (Executable member : members) {
            int before = calls;
            for (Object receiver : receivers(member, values)) {
                torment(member, receiver, values);
            }
            if (calls == before && takesMoreThanWhatHasNoCorners(member)) {
                never.add(PublicApi.name(member));
            }
        }
        assertThat(calls).as("calls").isGreaterThan(2_000);
        assertThat(faults.entrySet().stream().map(one -> one.getKey() + "  # " + one.getValue()))
                .as("members with calls that fail without naming the argument")
                .isEmpty();
        assertThat(never)
                .as("members for which the test has no receiver or no argument")
                .isEmpty();
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

    private void make(List<Executable> members, Values values) {
        for (int round = 0; round < ROUNDS; round++) {
            for (Executable member : members) {
                boolean isFactory = !PublicApi.needsInstance(member);
                if (isFactory && PublicApi.made(member).getName().startsWith("dev.etalon.")) {
                    for (int choice = 0; choice < 2; choice++) {
                        Object[] arguments = arguments(member, values, choice);
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
    private static List<Object> receivers(Executable member, Values values) {
        if (PublicApi.needsInstance(member)) {
            return values.plain(member.getDeclaringClass()).stream().limit(1).toList();
        }
        return Arrays.asList((Object) null);
    }

    /** Plain arguments for all parameters; {@code null} if there is none for one of them. */
    private static Object[] arguments(Executable member, Values values, int choice) {
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

    private void torment(Executable member, Object receiver, Values values) {
        Class<?>[] types = member.getParameterTypes();
        Object[] plain = arguments(member, values, 0);
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
        if (thrown != null && !isRefusal(thrown, member, arguments, names)) {
            String call = Arrays.stream(arguments).map(Values::show).collect(Collectors.joining(", ", "(", ")"));
            faults.putIfAbsent(name, call + ": " + thrown.getClass().getSimpleName() + ": " + thrown.getMessage());
        }
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

    private static Stream<String> shown(Object argument) {
        Stream<String> items =
                argument instanceof double[] numbers ? Arrays.stream(numbers).mapToObj(Values::show) : Stream.of();
        return Stream.concat(Stream.of(Values.show(argument)), items);
    }

    private static boolean isRecordOf(Executable member, String message) {
        Class<?> type = member.getDeclaringClass();
        return type.isRecord()
                && Modifier.isPublic(type.getModifiers())
                && Arrays.stream(type.getRecordComponents()).anyMatch(one -> message.contains(one.getName()));
    }
}
