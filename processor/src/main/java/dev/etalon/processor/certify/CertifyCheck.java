package dev.etalon.processor.certify;

import dev.etalon.LearningRate;
import dev.etalon.bounds.Certificate;
import dev.etalon.bounds.Requirements;
import dev.etalon.diagnostic.Code;
import dev.etalon.emit.RuntimeNames;
import dev.etalon.lower.Lowered;
import dev.etalon.plan.Plan;
import dev.etalon.plan.Planned;
import dev.etalon.processor.model.ScheduleSource;
import dev.etalon.processor.report.Reporter;
import dev.etalon.processor.report.Reporter.Place;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;

/** Checks a schedule without parameters against what {@code @Certify} requires of it, while it is being compiled. */
public final class CertifyCheck {

    private final Reporter reporter;
    private final Elements elements;

    public CertifyCheck(Reporter reporter, Elements elements) {
        this.reporter = reporter;
        this.elements = elements;
    }

    /** Reports each requirement that is not met, where it is written. */
    public void check(ScheduleSource source, Lowered lowered) {
        Optional<CertifyAnnotation> annotation =
                CertifyAnnotation.on(source.annotation().element());
        if (annotation.isPresent()) {
            check(annotation.get(), source, lowered);
        }
    }

    /** Reports that there is nothing to certify. */
    public void refuseWithoutSchedule(Element element) {
        reporter.refuse(
                Code.CERTIFY,
                Place.of(element),
                "there is no @Schedule for @Certify to check",
                "put @Certify beside the @Schedule that it is about");
    }

    private void check(CertifyAnnotation annotation, ScheduleSource source, Lowered lowered) {
        boolean isOpen = !source.variables().isEmpty();
        if (isOpen && elements.getTypeElement(RuntimeNames.CERTIFY_MEMBERS.canonicalName()) == null) {
            reporter.refuse(
                    Code.CERTIFY,
                    annotation.place(""),
                    "@Certify on a schedule with parameters is checked when it is built, by etalon-theory, which is missing",
                    "add the artifact dev.etalon:etalon-theory (in a module, 'requires dev.etalon.theory'),"
                            + " or certify a schedule without parameters");
        }
        // Members are checked here even where the schedule has to wait for its parameters.
        if (!hasSense(annotation)) {
            return;
        }
        long steps = isOpen ? 1 : CertifiedSteps.known(annotation, source, lowered);
        if (steps < 1 || steps > Requirements.MOST_STEPS) {
            refuseSteps(annotation, steps);
            return;
        }
        Requirements required = annotation.requirements(steps);
        refuseUnused(annotation, required);
        if (!isOpen) {
            report(annotation, Certificate.check(new PlannedRate(lowered.plan()), required));
        }
    }

    /** Reports each member that is out of its range. */
    private boolean hasSense(CertifyAnnotation annotation) {
        boolean all = true;
        for (String member : annotation.written().keySet()) {
            try {
                annotation.checkAlone(member);
            } catch (IllegalArgumentException e) {
                reporter.refuse(
                        Code.CERTIFY, annotation.place(member), e.getMessage(), "correct this member of @Certify");
                all = false;
            }
        }
        return all;
    }

    private void refuseSteps(CertifyAnnotation annotation, long steps) {
        if (steps == LearningRate.UNBOUNDED) {
            reporter.refuse(
                    Code.CERTIFY,
                    annotation.place("steps"),
                    "'steps' is needed for a schedule without end",
                    "add the length of the run, as in @Certify(steps = 10_000, ...)");
        } else {
            reporter.refuse(
                    Code.CERTIFY,
                    annotation.place("steps"),
                    "the schedule has " + steps + " steps; runs from 1 to " + Requirements.MOST_STEPS + " are checked",
                    "give the length of the run, or of a part of it, by 'steps'");
        }
    }

    /** Nothing is required in silence: who names a distance, and no limit, takes the schedule for certified. */
    private void refuseUnused(CertifyAnnotation annotation, Requirements required) {
        boolean unused = false;
        if (!required.limitsABound()) {
            for (String member : List.of("distance", "gradientNorm")) {
                unused |= refuseUnused(annotation, member, "a limit, such as 'worstCaseAtMost'");
            }
        }
        if (required.curvature() == 0) {
            unused |= refuseUnused(annotation, "momentum", "'curvature'");
        }
        if (required.asksForNothing() && !unused) {
            reporter.refuse(
                    Code.CERTIFY,
                    annotation.place(""),
                    "this @Certify asks for nothing",
                    "name a limit, such as 'worstCaseAtMost', a 'curvature', 'nonIncreasing' or 'endsAtZero'");
        }
    }

    private boolean refuseUnused(CertifyAnnotation annotation, String member, String user) {
        if (!annotation.written().containsKey(member)) {
            return false;
        }
        reporter.refuse(
                Code.CERTIFY,
                annotation.place(member),
                "'" + member + "' has no use without " + user,
                "add " + user + ", or leave '" + member + "' out");
        return true;
    }

    private void report(CertifyAnnotation annotation, Certificate certificate) {
        for (Certificate.Violation violation : certificate.violations()) {
            reporter.refuse(
                    Code.CERTIFY, annotation.place(violation.requirement()), violation.message(), violation.help());
        }
    }

    /** The schedule as its plan evaluates it. */
    private record PlannedRate(Plan tree) implements LearningRate, Planned {
        @Override
        public Optional<Plan> plan() {
            return Optional.of(tree);
        }

        @Override
        public double at(long step) {
            return tree.at(Math.max(0, step), 0, 0);
        }

        @Override
        public void fill(long from, double[] out, int offset, int count) {
            tree.fill(from, out, offset, count);
        }
    }
}
