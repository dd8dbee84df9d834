package dev.etalon.export.print;

import dev.etalon.export.code.Program;
import java.util.List;

/** A schedule as an ES module. */
public final class JavaScriptFile {

    static final Helpers HELPERS = new Helpers()
            .with("POWERS_OF_TWO", """
                    const POWERS_OF_TWO = new Float64Array(64);
                    for (let k = 0, power = 1; k < 64; k++, power *= 2) {
                        POWERS_OF_TWO[k] = power;
                    }

                    """)
            .with("VIEW", "const VIEW = new DataView(new ArrayBuffer(8));\n\n")
            .with("bitsOf", """
                    function bitsOf(x) {
                        VIEW.setFloat64(0, x);
                        return VIEW.getBigInt64(0);
                    }

                    """)
            .with("realOf", """
                    function realOf(bits) {
                        VIEW.setBigInt64(0, bits);
                        return VIEW.getFloat64(0);
                    }

                    """)
            .with("highOf", """
                    function highOf(x) {
                        VIEW.setFloat64(0, x);
                        return VIEW.getInt32(0);
                    }

                    """)
            .with("lowOf", """
                    function lowOf(x) {
                        VIEW.setFloat64(0, x);
                        return VIEW.getInt32(4);
                    }

                    """)
            .with("realOfWords", """
                    function realOfWords(high, low) {
                        VIEW.setInt32(0, high);
                        VIEW.setInt32(4, low);
                        return VIEW.getFloat64(0);
                    }

                    """)
            .with("toWhole", """
                    function toWhole(x) {
                        if (x !== x) {
                            return 0n;
                        }
                        return BigInt.asIntN(64, Math.abs(x) < 2 ** 63 ? BigInt(Math.trunc(x)) : x > 0 ? 2n ** 63n - 1n : -(2n ** 63n));
                    }

                    """)
            .with("toInt", """
                    function toInt(x) {
                        return Math.max(-2147483648, Math.min(2147483647, Math.trunc(x) || 0));
                    }

                    """)
            .with("piece", """
                    /* The index of the last of some starts, which do not decrease, that is no larger than a tick, else 0. */
                    function piece(starts, tick) {
                        let first = 0;
                        let count = starts.length;
                        while (count > 1) {
                            const half = count >> 1;
                            first += starts[first + half] <= tick ? half : 0;
                            count -= half;
                        }
                        return first;
                    }

                    """)
            .with("roundedOff", """
                    /* What rounding took from the product of two numbers. */
                    function roundedOff(a, b) {
                        const aHigh = 134217729 * a - (134217729 * a - a);
                        const bHigh = 134217729 * b - (134217729 * b - b);
                        const aLow = a - aHigh;
                        const bLow = b - bHigh;
                        return aHigh * bHigh - a * b + aHigh * bLow + aLow * bHigh + aLow * bLow;
                    }

                    """)
            .with("productDifference", """
                    function productDifference(a, b, c, d) {
                        return a * b - c * d + (roundedOff(a, b) - roundedOff(c, d));
                    }

                    """)
            .with("leadingZeros", """
                    function leadingZeros(number) {
                        return number < 4294967296 ? 32 + Math.clz32(number) : Math.clz32(number / 4294967296);
                    }

                    """)
            .with("leadingZerosOfBig", """
                    function leadingZerosOfBig(number) {
                        const bits = BigInt.asUintN(64, number);
                        return bits < 4294967296n ? 32 + Math.clz32(Number(bits)) : Math.clz32(Number(bits >> 32n));
                    }

                    """);

    private JavaScriptFile() {}

    /** @param about what is said about the schedule, line by line */
    public static String of(Program program, List<String> about, String length) {
        JavaScriptPrinter printer = new JavaScriptPrinter(program);
        String code = printer.program();
        StringBuilder out = new StringBuilder("/*\n * A learning-rate schedule, written by Etalon:\n *\n");
        about.forEach(line ->
                out.append((" * " + line.replace("*/", "* /")).stripTrailing()).append('\n'));
        out.append("""
                 *
                 * at(step) is the rate of the update after as many others, to the last bit what Etalon gives; a negative step
                 * reads as step 0. fill(start, count) is a Float64Array of rates. Both take steps up to 2 ** 53:
                 *
                 *     import { at, fill, LENGTH } from "./schedule.mjs";
                 */

                """);
        out.append("export const LENGTH = ").append(length).append(";\n\n");
        out.append(HELPERS.calledBy(code));
        out.append(code);
        out.append("""
                export function at(step) {
                    return RATE(Math.min(Math.max(step, 0), 9007199254740992) + 0);
                }

                export function fill(start, count) {
                    const rates = new Float64Array(count);
                    for (let k = 0; k < count; k++) {
                        rates[k] = at(start + k);
                    }
                    return rates;
                }
                """.replace("RATE", printer.functionName(program.entry().name())));
        return out.toString();
    }
}
