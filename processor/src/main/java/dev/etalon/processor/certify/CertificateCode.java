package dev.etalon.processor.certify;

import com.palantir.javapoet.CodeBlock;
import dev.etalon.processor.model.ScheduleSource;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes the statement by which a constructor checks a schedule whose parameters it has just been given. */
public final class CertificateCode {

    private CertificateCode() {}

    /** The statement, where {@code @Certify} stands beside the schedule. */
    public static Optional<CodeBlock> of(ScheduleSource source) {
        return CertifyAnnotation.on(source.annotation().element())
                .map(annotation -> CodeBlock.of("certify($S);\n", members(annotation)));
    }

    private static String members(CertifyAnnotation annotation) {
        return annotation.texts().entrySet().stream()
                .map(member -> member.getKey() + "=" + member.getValue())
                .collect(Collectors.joining(" "));
    }
}
