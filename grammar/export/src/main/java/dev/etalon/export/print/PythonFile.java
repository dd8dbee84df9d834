package dev.etalon.export.print;

import dev.etalon.export.code.Program;
import java.util.List;

/** A schedule as a Python module. */
public final class PythonFile {

    static final Helpers HELPERS = new Helpers()
            .with("_wrap32", """


                    def _wrap32(number):
                        return (number + 0x80000000 & 0xFFFFFFFF) - 0x80000000
                    """)
            .with("_wrap64", """


                    def _wrap64(number):
                        return (number + 0x8000000000000000 & 0xFFFFFFFFFFFFFFFF) - 0x8000000000000000
                    """)
            .with("_bits", """


                    def _bits(x):
                        return struct.unpack("<q", struct.pack("<d", x))[0]
                    """)
            .with("_from_bits", """


                    def _from_bits(bits):
                        return struct.unpack("<d", struct.pack("<q", bits))[0]
                    """)
            .with("_divide", """


                    def _divide(a, b):
                        if b != 0 or b != b:
                            return a / b
                        if a == 0 or a != a:
                            return math.nan
                        return math.copysign(math.inf, a) * math.copysign(1.0, b)
                    """)
            .with("_sqrt", """


                    def _sqrt(x):
                        return math.nan if x < 0 else math.sqrt(x)
                    """)
            .with("_floor", """


                    def _floor(x):
                        if not abs(x) < 4503599627370496.0:
                            return x
                        return math.copysign(float(math.floor(x)), x)
                    """)
            .with("_least", """


                    def _least(a, b):
                        if a != a or b != b:
                            return math.nan
                        if a == b:
                            return a if math.copysign(1.0, a) < 0 else b
                        return a if a < b else b
                    """)
            .with("_greatest", """


                    def _greatest(a, b):
                        if a != a or b != b:
                            return math.nan
                        if a == b:
                            return b if math.copysign(1.0, a) < 0 else a
                        return b if a < b else a
                    """)
            .with("_whole", """


                    def _whole(x):
                        if x != x:
                            return 0
                        return int(min(max(x, -9223372036854775808.0), 9223372036854774784.0)) if abs(
                            x
                        ) < 9223372036854775808.0 else (0x7FFFFFFFFFFFFFFF if x > 0 else -0x8000000000000000)
                    """)
            .with("_int", """


                    def _int(x):
                        return 0 if x != x else int(min(max(x, -2147483648.0), 2147483647.0))
                    """)
            .with("_quotient", """


                    def _quotient(a, b):
                        quotient = abs(a) // abs(b)
                        return quotient if (a < 0) == (b < 0) else -quotient
                    """)
            .with("_remainder", """


                    def _remainder(a, b):
                        return abs(a) % abs(b) * (-1 if a < 0 else 1)
                    """)
            .with("_leading_zeros", """


                    def _leading_zeros(number):
                        return 0 if number < 0 else 64 - number.bit_length()
                    """);

    private PythonFile() {}

    /** @param about what is said about the schedule, line by line */
    public static String of(Program program, String expression, List<String> about, String length) {
        PythonPrinter printer = new PythonPrinter(program);
        String code = printer.program();
        String helpers = HELPERS.calledBy(code);
        String all = helpers + code;
        StringBuilder out = new StringBuilder("\"\"\"A learning-rate schedule, written by Etalon:\n\n");
        about.forEach(line -> out.append(quoted(line).stripTrailing()).append('\n'));
        out.append("""

                at(step) is the rate of the update after as many others, to the last bit what Etalon gives; a negative
                step reads as step 0. fill(start, count) is a list of rates. Both take steps up to 2**53.

                With PyTorch, and an optimizer whose rate is 1:

                    scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, schedule.at)

                With optax, where a schedule is a function of the number of updates made: as it is, or, under jax.jit, whose
                numbers of updates are not known when it is called, as a table (in float32 unless jax_enable_x64 is set):

                    optimizer = optax.adamw(schedule.at)

                    rates = jax.numpy.array(schedule.fill(0, STEPS))
                    optimizer = optax.adamw(lambda count: rates[count])
                \"""
                """);
        List<String> modules = List.of("bisect", "math", "struct").stream()
                .filter(module -> all.contains(module + "."))
                .toList();
        out.append("\nfrom __future__ import annotations\n").append(modules.isEmpty() ? "" : "\n");
        modules.forEach(module -> out.append("import ").append(module).append('\n'));
        out.append("\nEXPRESSION = ").append(literal(expression)).append('\n');
        out.append("LENGTH = ").append(length).append("\n\n");
        String body = (code.startsWith("\n") ? code.substring(1) : code).stripTrailing();
        out.append(helpers.isEmpty() ? "" : helpers.substring(1) + "\n");
        out.append(body).append("\n\n\n");
        out.append("""
                def at(step: int) -> float:
                    return RATE(min(max(int(step), 0), 0x20000000000000))


                def fill(start: int, count: int) -> list[float]:
                    return [at(step) for step in range(start, start + count)]
                """.replace("RATE", printer.functionName(program.entry().name())));
        return out.toString();
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("\"\"\"", "\\\"\\\"\\\"");
    }

    private static String literal(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
