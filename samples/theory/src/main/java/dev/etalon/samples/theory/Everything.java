package dev.etalon.samples.theory;

import java.io.IOException;

/**
 * Published results beside what is computed here, all laws on three measured models, and the coverage of intervals. With
 * {@code mvn -Preference test} the tests of etalon-theory print every row of their reference before it.
 */
public final class Everything {

    private Everything() {}

    /** @param arguments the folder of the curves, see {@link Fits} */
    public static void main(String[] arguments) throws IOException {
        Headlines.main(new String[0]);
        Fits.main(arguments);
        Coverage.main(new String[0]);
    }
}
