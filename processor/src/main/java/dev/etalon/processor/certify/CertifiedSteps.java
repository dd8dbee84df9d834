package dev.etalon.processor.certify;

import com.palantir.javapoet.CodeBlock;
import dev.etalon.lower.Lowered;
import dev.etalon.lower.Setting;
import dev.etalon.processor.model.ScheduleSource;

/**
 * The length of the run that is certified: what {@code @Certify} says, else the horizon, else the schedule's length.
 */
final class CertifiedSteps {

    private CertifiedSteps() {}

    /** Of a schedule without parameters. */
    static long known(CertifyAnnotation annotation, ScheduleSource source, Lowered lowered) {
        if (annotation.steps() != 0) {
            return annotation.steps();
        }
        return source.annotation().horizon() != 0 ? source.annotation().horizon() : lowered.length();
    }

    /** Of one with parameters: the Java expression in the constructor. */
    static CodeBlock code(CertifyAnnotation annotation, ScheduleSource source) {
        if (annotation.steps() != 0) {
            return CodeBlock.of("$LL", annotation.steps());
        }
        boolean isParameter =
                source.variables().stream().anyMatch(variable -> variable.name().equals(Setting.HORIZON));
        if (isParameter) {
            return CodeBlock.of("$L", Setting.HORIZON);
        }
        long horizon = source.annotation().horizon();
        return horizon != 0 ? CodeBlock.of("$LL", horizon) : CodeBlock.of("length()");
    }
}
