package dev.etalon.processor.certify;

import com.palantir.javapoet.CodeBlock;
import dev.etalon.bounds.Certificate;
import dev.etalon.bounds.Requirements;
import dev.etalon.bounds.Setting;
import dev.etalon.emit.RuntimeNames;
import dev.etalon.processor.model.ScheduleSource;
import java.util.Optional;

/** Writes the statement by which a constructor checks a schedule whose parameters it has just been given. */
public final class CertificateCode {

    private CertificateCode() {}

    /** The statement, where {@code @Certify} stands beside the schedule. */
    public static Optional<CodeBlock> of(ScheduleSource source) {
        return CertifyAnnotation.on(source.annotation().element())
                .map(annotation -> CodeBlock.builder()
                        .addStatement(
                                "$T.check(this, $L).orThrow()",
                                RuntimeNames.of(Certificate.class),
                                requirements(annotation, source))
                        .build());
    }

    private static CodeBlock requirements(CertifyAnnotation annotation, ScheduleSource source) {
        CodeBlock setting = CodeBlock.of(
                "$T.of($L, $L)",
                RuntimeNames.of(Setting.class),
                literal(annotation.number("distance")),
                literal(annotation.number("gradientNorm")));
        return CodeBlock.builder()
                .add("new $T(\n$>$>", RuntimeNames.of(Requirements.class))
                .add("$L,\n$L,\n", CertifiedSteps.code(annotation, source), setting)
                .add("$L,\n", literal(annotation.number("lastIterateAtMost")))
                .add("$L,\n", literal(annotation.number("averageAtMost")))
                .add("$L,\n", literal(annotation.number("worstCaseAtMost")))
                .add("$L,\n", literal(annotation.number("suboptimalityAtMost")))
                .add("$L,\n", literal(annotation.number("curvature")))
                .add("$L,\n", literal(annotation.number("momentum")))
                .add("$L,\n", annotation.flag("nonIncreasing"))
                .add("$L$<$<)", annotation.flag("endsAtZero"))
                .build();
    }

    private static CodeBlock literal(double value) {
        return value == Double.POSITIVE_INFINITY
                ? CodeBlock.of("$T.POSITIVE_INFINITY", Double.class)
                : CodeBlock.of("$L", value);
    }
}
