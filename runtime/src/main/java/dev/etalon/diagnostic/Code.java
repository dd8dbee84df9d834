package dev.etalon.diagnostic;

import java.util.Locale;

/** The stable names of everything that is refused or warned about. */
public enum Code {
    SYNTAX(Severity.ERROR),
    NUMBER(Severity.ERROR),
    UNKNOWN_NAME(Severity.ERROR),
    ARITY(Severity.ERROR),
    UNIT(Severity.ERROR),
    TYPE(Severity.ERROR),
    LENGTH(Severity.ERROR),
    AFTER_UNBOUNDED(Severity.ERROR),
    WARMUP_TARGET(Severity.ERROR),
    NO_FROM(Severity.ERROR),
    EMPTY_CYCLE(Severity.ERROR),
    TABLE_ORDER(Severity.ERROR),
    EXPONENTIAL_ZERO(Severity.ERROR),
    PERCENT_WITHOUT_HORIZON(Severity.ERROR),
    EXCEEDS_HORIZON(Severity.ERROR),
    REST(Severity.ERROR),
    RECURSION(Severity.ERROR),
    /** More work or memory than a schedule may take. */
    BUDGET(Severity.ERROR),
    SETTING(Severity.ERROR),
    UNUSED_PARAMETER(Severity.ERROR),
    RATE(Severity.ERROR),
    /** What is annotated cannot be compiled, whatever the expression says: only the annotation processor finds it. */
    DECLARATION(Severity.ERROR),
    /** What {@code @Certify} requires is not guaranteed. */
    CERTIFY(Severity.ERROR),

    JUMP(Severity.WARNING),
    EMPTY_PART(Severity.WARNING),
    IMPLIED_START(Severity.WARNING),
    CONSTANT_IN_CYCLE(Severity.WARNING),
    SHORT(Severity.WARNING),
    PAST_HORIZON(Severity.WARNING),
    BARE_NUMBER(Severity.WARNING);

    /** Whether a schedule can be built in spite of it. */
    public enum Severity {
        ERROR,
        WARNING
    }

    private final Severity severity;

    Code(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }

    /** The name as users see it: {@code UNKNOWN_NAME} is {@code unknown-name}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
