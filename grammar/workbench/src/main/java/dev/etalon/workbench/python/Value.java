package dev.etalon.workbench.python;

import java.util.List;
import java.util.Map;

/** What an expression means. */
public sealed interface Value {

    /** A number: exact as long as it can be, and as Python computes it. */
    record Real(Quantity quantity) implements Value {}

    /** A string. */
    record Text(String content) implements Value {}

    /** {@code True} or {@code False}. */
    record Flag(boolean isSet) implements Value {}

    /** {@code None}. */
    record Nothing() implements Value {}

    /** A list or a tuple. */
    record Items(List<Value> values) implements Value {}

    /** A dictionary, in the order of its keys as written; of equal keys the last counts. */
    record Entries(Map<Value, Value> values) implements Value {}

    /** What a call of a function that is known to its reader returned. */
    record Made(Object object) implements Value {}

    /** Something that means nothing to us, such as the parameters of a model. */
    record Unknown(String name) implements Value {}
}
