package dev.etalon.bounds;

import dev.etalon.Certify;
import dev.etalon.LearningRate;
import dev.etalon.exact.Rational;
import dev.etalon.generated.Certifier;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The members of {@link Certify} as requirements; and the service that checks generated classes with variables. */
public final class CertifyMembers implements Certifier {

    /** For the service loader. */
    public CertifyMembers() {}

    /**
     * What the members ask for.
     *
     * @param steps the length of the run
     * @param members their values by name, as text; those that are left out have their defaults
     * @throws IllegalArgumentException if a member has no sense; the message says which
     */
    public static Requirements requirements(long steps, Map<String, String> members) {
        Map<String, String> all = new HashMap<>();
        for (Method member : Certify.class.getDeclaredMethods()) {
            all.put(member.getName(), String.valueOf(member.getDefaultValue()));
        }
        all.putAll(Objects.requireNonNull(members, "members"));
        return new Requirements(
                steps,
                Setting.of(number(all, "distance"), number(all, "gradientNorm")),
                number(all, "lastIterateAtMost"),
                number(all, "averageAtMost"),
                number(all, "worstCaseAtMost"),
                number(all, "suboptimalityAtMost"),
                number(all, "curvature"),
                number(all, "momentum"),
                Boolean.parseBoolean(all.get("nonIncreasing")),
                Boolean.parseBoolean(all.get("endsAtZero")));
    }

    private static double number(Map<String, String> members, String name) {
        String value = members.get(name);
        return switch (value) {
            case "Infinity" -> Double.POSITIVE_INFINITY;
            case "-Infinity" -> Double.NEGATIVE_INFINITY;
            case "NaN" -> Double.NaN;
            default -> Rational.of(value).toDouble();
        };
    }

    @Override
    public void check(LearningRate schedule, long steps, Map<String, String> members) {
        Certificate.check(schedule, requirements(steps, members)).orThrow();
    }
}
