package dev.etalon.emit;

import com.palantir.javapoet.CodeBlock;
import dev.etalon.exact.Repr;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.ArrayList;
import java.util.List;

/** Writes values as Java literals, the same on every version of the JDK. */
public final class Literals {

    private Literals() {}

    /** The shortest decimal that reads back as the same bits. */
    static String real(double value) {
        if (Double.isNaN(value)) {
            return "(0.0 / 0.0)";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "(1.0 / 0.0)" : "(-1.0 / 0.0)";
        }
        if (value == 0) {
            return 1 / value > 0 ? "0.0" : "-0.0";
        }
        return decimal(new BigDecimal(Repr.of(value)).stripTrailingZeros());
    }

    /** Plain where that is short, such as {@code 0.01} and {@code 10000.0}; else {@code 1.0E-7}. */
    private static String decimal(BigDecimal value) {
        int exponent = value.precision() - value.scale() - 1;
        if (exponent >= -4 && exponent <= 6) {
            String plain = value.toPlainString();
            return plain.contains(".") ? plain : plain + ".0";
        }
        String digits = value.unscaledValue().abs().toString();
        String rest = digits.length() > 1 ? digits.substring(1) : "0";
        return (value.signum() < 0 ? "-" : "") + digits.charAt(0) + "." + rest + "E" + exponent;
    }

    /** With underscores between thousands, such as {@code 10_000L}. */
    static String whole(long value) {
        return grouped(Long.toString(value)) + "L";
    }

    static String integer(int value) {
        return grouped(Integer.toString(value));
    }

    private static String grouped(String digits) {
        StringBuilder out = new StringBuilder(digits);
        int first = digits.startsWith("-") ? 1 : 0;
        for (int place = digits.length() - 3; place > first; place -= 3) {
            out.insert(place, '_');
        }
        return out.toString();
    }

    /** A string literal: whatever the text holds, it cannot end the literal, and it is ASCII. */
    static String string(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int k = 0; k < text.length(); k++) {
            char c = text.charAt(k);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c >= ' ' && c < 0x7f) {
                        out.append(c);
                    } else {
                        escape(c, out);
                    }
                }
            }
        }
        return out.append('"').toString();
    }

    /** Bytes of a constant at most, well below the 65,535 that a class file can hold. */
    private static final int MAX_CONSTANT = 60_000;

    /** Bytes in UTF-8 of a {@code char}, at most. */
    private static final int MAX_BYTES = 3;

    /** Characters of a packed text in a line of source. */
    private static final int LINE = 96;

    /** Literals for a text of any length, with commas between: one, or as many as a class file needs. */
    static CodeBlock text(String text) {
        int most = MAX_CONSTANT / MAX_BYTES;
        List<CodeBlock> constants = new ArrayList<>();
        for (int from = 0; from == 0 || from < text.length(); from += most) {
            constants.add(byLine(text.substring(from, Math.min(from + most, text.length()))));
        }
        return CodeBlock.of("$>$>$L$<$<", CodeBlock.join(constants, ",\n"));
    }

    /** One constant in as many lines of source as the text has. */
    private static CodeBlock byLine(String text) {
        CodeBlock.Builder lines = CodeBlock.builder();
        int from = 0;
        for (int end = text.indexOf('\n'); end >= 0 && end + 1 < text.length(); end = text.indexOf('\n', from)) {
            lines.add("$L\n+ ", string(text.substring(from, end + 1)));
            from = end + 1;
        }
        return lines.add("$L", string(text.substring(from))).build();
    }

    /** An expression for a text of any length. */
    static CodeBlock joined(String text) {
        return text.length() > MAX_CONSTANT / MAX_BYTES
                ? CodeBlock.of("$T.join(\"\", $L)", String.class, text(text))
                : CodeBlock.of("$L", string(text));
    }

    /** The same for ASCII that says nothing to a reader, in lines. */
    static CodeBlock packed(String text) {
        List<CodeBlock> constants = new ArrayList<>();
        for (int from = 0; from < text.length(); from += MAX_CONSTANT) {
            constants.add(lines(text.substring(from, Math.min(from + MAX_CONSTANT, text.length()))));
        }
        return CodeBlock.join(constants, ",\n");
    }

    /** One literal, as a text block where it is long: javac takes a sum of literals apart, and puts it together again. */
    private static CodeBlock lines(String text) {
        if (text.length() <= LINE) {
            return CodeBlock.of("\"$L\"", text);
        }
        StringBuilder lines = new StringBuilder("\"\"\"\n");
        for (int from = 0; from < text.length(); from += LINE) {
            int end = Math.min(from + LINE, text.length());
            lines.append(text, from, end).append(end < text.length() ? "\\\n" : "\"\"\"");
        }
        return CodeBlock.of("$L", lines);
    }

    /** A source as a file of that encoding can hold it: with Unicode escapes where it cannot. */
    public static String writable(String source, Charset charset) {
        CharsetEncoder encoder = charset.newEncoder();
        if (encoder.canEncode(source)) {
            return source;
        }
        StringBuilder out = new StringBuilder(source.length());
        for (int k = 0; k < source.length(); k++) {
            char c = source.charAt(k);
            if (c < 0x7f) {
                out.append(c);
            } else {
                escape(c, out);
            }
        }
        return out.toString();
    }

    /** As {@code \\u0020}. */
    private static void escape(char c, StringBuilder out) {
        String hex = Integer.toHexString(c);
        out.append("\\u").append("0000", hex.length(), 4).append(hex);
    }

    /** Text inside a Javadoc comment: whatever it holds, it cannot end the comment or begin a tag. */
    static String javadoc(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "&#64;")
                .replace("\\", "&#92;")
                .replace("*/", "*&#47;");
    }
}
