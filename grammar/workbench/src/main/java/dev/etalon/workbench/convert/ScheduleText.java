package dev.etalon.workbench.convert;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongFunction;

/**
 * A schedule as a text of the language.
 *
 * @param text the whole of it
 * @param length its number of steps; empty where it has no end
 * @param upTo the text of its first steps alone, of which there are at least one
 * @param notes what there is to say about it
 * @param setsRate whether its making changes the rate of the optimizer, from which others start
 */
record ScheduleText(String text, OptionalLong length, LongFunction<String> upTo, List<String> notes, boolean setsRate) {

    ScheduleText {
        notes = List.copyOf(notes);
    }

    /** A schedule of {@code length} steps that holds its end from there on. */
    static ScheduleText of(String text, long length) {
        return new ScheduleText(text, OptionalLong.of(length), steps -> cut(text, length, steps), List.of(), false);
    }

    private static String cut(String text, long length, long steps) {
        if (steps > length) {
            return text + " -> hold(" + (steps - length) + ")";
        }
        return steps == length ? text : "take(" + text + ", " + steps + ")";
    }

    /** A schedule without end. */
    static ScheduleText endless(String text) {
        return endless(text, steps -> "take(" + text + ", " + steps + ")");
    }

    /** A schedule without end that has a form of its own for its first steps. */
    static ScheduleText endless(String text, LongFunction<String> upTo) {
        return new ScheduleText(text, OptionalLong.empty(), upTo, List.of(), false);
    }

    ScheduleText withNote(String note) {
        List<String> all = new ArrayList<>(notes);
        all.add(note);
        return new ScheduleText(text, length, upTo, all, setsRate);
    }

    ScheduleText settingRate() {
        return new ScheduleText(text, length, upTo, notes, true);
    }

    /** This one for so many steps, and then the other. */
    ScheduleText then(long steps, ScheduleText after) {
        if (steps == 0) {
            return after;
        }
        String before = upTo.apply(steps);
        String whole = before + " -> " + after.text;
        List<String> all = new ArrayList<>(notes);
        all.addAll(after.notes);
        LongFunction<String> part =
                count -> count > steps ? before + " -> " + after.upTo.apply(count - steps) : upTo.apply(count);
        OptionalLong length =
                after.length.isPresent() ? OptionalLong.of(steps + after.length.getAsLong()) : OptionalLong.empty();
        return new ScheduleText(whole, length, part, all, setsRate || after.setsRate);
    }

    /** One schedule after the other, each from its own first step, changing at the given steps. */
    static ScheduleText joined(List<ScheduleText> pieces, List<Long> boundaries) {
        ScheduleText joined = pieces.get(pieces.size() - 1);
        for (int k = pieces.size() - 2; k >= 0; k--) {
            long start = k == 0 ? 0 : boundaries.get(k - 1);
            joined = pieces.get(k).then(boundaries.get(k) - start, joined);
        }
        return joined;
    }
}
