package dev.etalon.playground.classlib;

import org.teavm.extension.spi.substitution.SimpleSubstitutionPolicy;
import org.teavm.extension.spi.substitution.SubstitutionSink;

/** Tells the compiler which classes of this package stand for which of the JDK. */
public final class Substitutions extends SimpleSubstitutionPolicy {

    @Override
    public void contribute(SubstitutionSink sink) {
        sink.selectClasses(named("java.io.ObjectStreamField"))
                .replacePackage("java.io", TObjectStreamField.class.getPackageName())
                .simpleNamePrefix("T");
    }
}
