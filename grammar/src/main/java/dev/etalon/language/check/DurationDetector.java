package dev.etalon.language.check;

import dev.etalon.core.Core;

/** Tells durations from numbers. */
final class DurationDetector {

    private DurationDetector() {}

    /** Whether {@code node} says percent, epochs, tokens, samples or {@code rest}. */
    static boolean isDuration(Core node) {
        return node.fold(term -> term.accept(READER), part -> false);
    }

    private static final Core.TermVisitor<Boolean> READER = new Core.TermVisitor<>() {
        @Override
        public Boolean visit(Core.Number node) {
            return false;
        }

        @Override
        public Boolean visit(Core.Parameter node) {
            return false;
        }

        @Override
        public Boolean visit(Core.LocalStep node) {
            return false;
        }

        @Override
        public Boolean visit(Core.CycleIndex node) {
            return false;
        }

        @Override
        public Boolean visit(Core.Epsilon node) {
            return false;
        }

        @Override
        public Boolean visit(Core.Percent node) {
            return true;
        }

        @Override
        public Boolean visit(Core.Epochs node) {
            return true;
        }

        @Override
        public Boolean visit(Core.Counted node) {
            return true;
        }

        @Override
        public Boolean visit(Core.Rest node) {
            return true;
        }

        @Override
        public Boolean visit(Core.StepsOf node) {
            return false;
        }

        @Override
        public Boolean visit(Core.Apply node) {
            return node.operands().stream().anyMatch(DurationDetector::isDuration);
        }
    };
}
