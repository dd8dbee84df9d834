package dev.etalon.processor.certify;

import dev.etalon.lower.Lowered;
import dev.etalon.processor.model.ScheduleSource;

/**
 * The length of the run that is certified: what {@code @Certify} says, else the horizon, else the schedule's length.
 */
final class CertifiedSteps {

    private CertifiedSteps() {}

    /** Of a schedule without parameters; that of others is known when they are built. */
    static long known(CertifyAnnotation annotation, ScheduleSource source, Lowered lowered) {
        if (annotation.steps() != 0) {
            return annotation.steps();
        }
        return source.annotation().horizon() != 0 ? source.annotation().horizon() : lowered.length();
    }
}
