package dev.etalon.workbench.convert;

import java.util.function.Function;

/**
 * What a constructor of another library means.
 *
 * @param signature its name and parameters with their defaults, as Python has them
 * @param meaning what a call with given arguments is in the language
 */
record Rule(String signature, Function<CallArguments, ScheduleText> meaning) {

    String name() {
        return signature.substring(0, signature.indexOf('('));
    }
}
