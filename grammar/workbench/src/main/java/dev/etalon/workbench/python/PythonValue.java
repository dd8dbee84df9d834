package dev.etalon.workbench.python;

import java.util.List;
import java.util.Map;

/** What an expression means. */
public sealed interface PythonValue {

    /** A number: exact as long as it can be, and as Python computes it. */
    record Real(Quantity quantity) implements PythonValue {}

    /** A string. */
    record Text(String content) implements PythonValue {}

    /** {@code True} or {@code False}. */
    record Flag(boolean isSet) implements PythonValue {}

    /** {@code None}. */
    record Nothing() implements PythonValue {}

    /** A list or a tuple. */
    record Items(List<PythonValue> values) implements PythonValue {}

    /** A dictionary, in the order of its keys as written; of equal keys the last counts. */
    record Entries(Map<PythonValue, PythonValue> values) implements PythonValue {}

    /** What a call of a function that is known to its reader returned. */
    record Made(Object object) implements PythonValue {}

    /** Something that means nothing to us, such as the parameters of a model. */
    record Unknown(String name) implements PythonValue {}
}
