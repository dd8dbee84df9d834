package dev.etalon.export.translate;

import java.util.List;

/** The primitive types of Java, by the names that they have in {@code dev.etalon.export.code}. */
final class Types {

    private Types() {}

    static String convert(String from, String to, String expression) {
        return from.equals(to) ? expression : "new Expr.Convert(Type." + to + ", " + expression + ")";
    }

    static String common(String one, String other) {
        List<String> order = List.of("BOOLEAN", "INT", "LONG", "DOUBLE");
        return order.get(Math.max(order.indexOf(one), order.indexOf(other)));
    }

    static String zero(String type) {
        return type.equals("DOUBLE") ? "new Expr.Real(0)" : "new Expr.Whole(0, Type." + type + ")";
    }
}
