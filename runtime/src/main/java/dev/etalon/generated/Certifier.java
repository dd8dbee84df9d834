package dev.etalon.generated;

import dev.etalon.LearningRate;
import java.util.Iterator;
import java.util.Map;
import java.util.ServiceLoader;

/** What checks schedules with variables that are certified: a service of the artifact etalon-theory. */
public interface Certifier {

    /**
     * Checks a schedule when it is built.
     *
     * @param steps the length of the run; {@link LearningRate#UNBOUNDED} where nothing says it
     * @param members the members of {@code @Certify} that are written, as text, by name
     * @throws IllegalArgumentException if the schedule does not meet them; the message says why
     */
    void check(LearningRate schedule, long steps, Map<String, String> members);

    /** The one on the class path or the module path. */
    static Certifier find() {
        Iterator<Certifier> found = ServiceLoader.load(Certifier.class, Certifier.class.getClassLoader())
                .iterator();
        if (!found.hasNext()) {
            throw new IllegalStateException(
                    "[etalon:certify] @Certify on a schedule with parameters is checked when it is"
                            + " built, by etalon-theory, which is missing at run time: add dev.etalon:etalon-theory");
        }
        return found.next();
    }
}
