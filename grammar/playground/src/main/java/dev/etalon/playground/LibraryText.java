package dev.etalon.playground;

import org.teavm.classlib.ResourceSupplier;
import org.teavm.classlib.ResourceSupplierContext;

/** Tells the compiler to take the text of the language's library along. */
public final class LibraryText implements ResourceSupplier {

    @Override
    public String[] supplyResources(ResourceSupplierContext context) {
        return new String[] {"dev/etalon/language/library.etalon"};
    }
}
