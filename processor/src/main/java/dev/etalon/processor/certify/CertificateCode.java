package dev.etalon.processor.certify;

import com.palantir.javapoet.CodeBlock;
import dev.etalon.processor.model.ScheduleSource;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/** Writes the statement by which a constructor checks a schedule whose parameters it has just been given. */
public final class CertificateCode {

    private CertificateCode() {}

    /** The statement, where {@code @Certify} stands beside the schedule; else nothing. */
    public static CodeBlock of(ScheduleSource source) {
        Optional<CertifyAnnotation> annotation =
                CertifyAnnotation.on(source.annotation().element());
        return annotation.isPresent() ? CodeBlock.of("certify($S);\n", members(annotation.get())) : CodeBlock.of("");
    }

    private static String members(CertifyAnnotation annotation) {
        StringJoiner members = new StringJoiner(" ");
        for (Map.Entry<String, String> member : annotation.texts().entrySet()) {
            members.add(member.getKey() + "=" + member.getValue());
        }
        return members.toString();
    }
}
