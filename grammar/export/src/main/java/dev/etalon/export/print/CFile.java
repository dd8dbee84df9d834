package dev.etalon.export.print;

import dev.etalon.export.code.Program;
import java.util.List;

/** A schedule as C11. */
public final class CFile {

    static final Helpers HELPERS = new Helpers()
            .with("bits_of", """
                    static int64_t bits_of(double x) {
                        int64_t bits;
                        memcpy(&bits, &x, sizeof bits);
                        return bits;
                    }

                    """)
            .with("real_of", """
                    static double real_of(int64_t bits) {
                        double x;
                        memcpy(&x, &bits, sizeof x);
                        return x;
                    }

                    """)
            .with("absolute", """
                    static double absolute(double x) {
                        uint64_t bits;
                        memcpy(&bits, &x, sizeof bits);
                        bits &= UINT64_C(0x7fffffffffffffff);
                        memcpy(&x, &bits, sizeof bits);
                        return x;
                    }

                    """)
            .with("is_negative", """
                    static int is_negative(double x) {
                        uint64_t bits;
                        memcpy(&bits, &x, sizeof bits);
                        return (int) (bits >> 63);
                    }

                    """)
            .with("floor_of", """
                    static double floor_of(double x) {
                        if (!(x > -0x1p52 && x < 0x1p52) || x == 0) {
                            return x;
                        }
                        double whole = (double) (int64_t) x;
                        return whole > x ? whole - 1 : whole;
                    }

                    """)
            .with("least", """
                    static double least(double a, double b) {
                        if (a != a || b != b) {
                            return NAN;
                        }
                        return a == b ? (is_negative(a) ? a : b) : a < b ? a : b;
                    }

                    """)
            .with("greatest", """
                    static double greatest(double a, double b) {
                        if (a != a || b != b) {
                            return NAN;
                        }
                        return a == b ? (is_negative(a) ? b : a) : a < b ? b : a;
                    }

                    """)
            .with("to_whole", """
                    static int64_t to_whole(double x) {
                        if (x > -0x1p63 && x < 0x1p63) {
                            return (int64_t) x;
                        }
                        return x != x ? 0 : x < 0 ? INT64_MIN : INT64_MAX;
                    }

                    """)
            .with("to_int", """
                    static int32_t to_int(double x) {
                        if (x > -0x1p31 && x < 0x1p31) {
                            return (int32_t) x;
                        }
                        return x != x ? 0 : x < 0 ? INT32_MIN : INT32_MAX;
                    }

                    """)
            .with("min_whole", """
                    static int64_t min_whole(int64_t a, int64_t b) {
                        return a < b ? a : b;
                    }

                    """)
            .with("max_whole", """
                    static int64_t max_whole(int64_t a, int64_t b) {
                        return a < b ? b : a;
                    }

                    """)
            .with("floor_divide", """
                    static int32_t floor_divide(int32_t a, int32_t b) {
                        return a / b - (a % b != 0 && (a < 0) != (b < 0));
                    }

                    """)
            .with("leading_zeros", """
                    static int32_t leading_zeros(int64_t number) {
                        uint64_t left = (uint64_t) number;
                        int32_t zeros = 64;
                        for (int32_t half = 32; half > 0; half >>= 1) {
                            if (left >> half) {
                                left >>= half;
                                zeros -= half;
                            }
                        }
                        return left ? zeros - 1 : zeros;
                    }

                    """)
            .with("piece", """
                    /* The index of the last of some starts, which do not decrease, that is no larger than a tick, else 0. */
                    static int32_t piece(const int64_t *starts, int32_t count, int64_t tick) {
                        int32_t first = 0;
                        while (count > 1) {
                            int32_t half = count / 2;
                            first += starts[first + half] <= tick ? half : 0;
                            count -= half;
                        }
                        return first;
                    }

                    """)
            .with("product_difference", """
                    static int64_t product_difference(int64_t a, int64_t b, int64_t c, int64_t d) {
                        return (int64_t) ((uint64_t) a * (uint64_t) b - (uint64_t) c * (uint64_t) d);
                    }

                    """);

    private CFile() {}

    /**
     * @param about what is said about the schedule, line by line
     * @param name what the names of its functions begin with
     */
    public static String of(Program program, List<String> about, String name) {
        CPrinter printer = new CPrinter(program);
        String code = printer.program();
        StringBuilder out = new StringBuilder("/*\n * A learning-rate schedule, written by Etalon:\n *\n");
        about.forEach(line -> out.append((" * " + line.replace("*/", "* /").replace("??", "? ?")).stripTrailing())
                .append('\n'));
        out.append("""
                 *
                 * NAME_at(step) is the rate of the update after as many others, to the last bit what Etalon gives; a negative
                 * step reads as step 0. NAME_fill(start, count, out) writes count rates. Both take steps up to 2^53:
                 *
                 *     double NAME_at(int64_t step);
                 *     void NAME_fill(int64_t start, size_t count, double *out);
                 *
                 * Compile it as C11 with any -O and -march, and link it with -lm. -ffast-math is refused below; its parts, such
                 * as -funsafe-math-optimizations, -fassociative-math and -freciprocal-math, cannot be seen here and must not be
                 * used: they change the bits.
                 */
                #include <float.h>
                #include <math.h>
                #include <stddef.h>
                #include <stdint.h>
                #include <string.h>

                #ifdef __FAST_MATH__
                #error "-ffast-math changes the bits of rates: compile this file without it"
                #endif
                #if FLT_EVAL_METHOD != 0
                #error "doubles are worked out in more precision than theirs: on x86 of 32 bits, use -msse2 -mfpmath=sse"
                #endif
                #if defined(__clang__)
                #pragma STDC FP_CONTRACT OFF
                #elif defined(__GNUC__)
                #pragma GCC optimize ("fp-contract=off")
                #else
                #pragma STDC FP_CONTRACT OFF
                #endif

                double NAME_at(int64_t step);
                void NAME_fill(int64_t start, size_t count, double *out);

                """.replace("NAME", name));
        out.append(HELPERS.calledBy(code));
        out.append(code);
        out.append("""
                double NAME_at(int64_t step) {
                    const int64_t last = INT64_C(0x20000000000000);
                    return RATE(step < 0 ? 0 : step > last ? last : step);
                }

                void NAME_fill(int64_t start, size_t count, double *out) {
                    for (size_t k = 0; k < count; k++) {
                        out[k] = NAME_at(start + (int64_t) k);
                    }
                }
                """.replace("NAME", name)
                .replace("RATE", printer.functionName(program.entry().name())));
        return out.toString();
    }
}
