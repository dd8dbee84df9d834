package dev.etalon.exact;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** The tables of {@link Functions}, for what writes the same functions in another language. */
public final class FunctionTables {

    private FunctionTables() {}

    /** Copies of all tables by name, which is that of the class and of the field ({@code SineTable.HIGH}). */
    public static Map<String, double[]> all() {
        Map<String, double[]> tables = new LinkedHashMap<>();
        tables.put("ExponentialTable.HIGH", ExponentialTable.HIGH.clone());
        tables.put("ExponentialTable.LOW", ExponentialTable.LOW.clone());
        tables.put("LogarithmTable.INVERSE", LogarithmTable.INVERSE.clone());
        tables.put("LogarithmTable.HIGH", LogarithmTable.HIGH.clone());
        tables.put("LogarithmTable.LOW", LogarithmTable.LOW.clone());
        tables.put("SineTable.HIGH", SineTable.HIGH.clone());
        tables.put("SineTable.LOW", SineTable.LOW.clone());
        tables.put(
                "Turns.PER_TURN", Arrays.stream(Turns.PER_TURN).asDoubleStream().toArray());
        return tables;
    }
}
