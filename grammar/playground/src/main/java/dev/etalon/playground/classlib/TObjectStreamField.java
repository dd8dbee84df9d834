package dev.etalon.playground.classlib;

/** Stands for {@code java.io.ObjectStreamField}, which the browser's class library lacks: no page reads object streams. */
public final class TObjectStreamField {

    public TObjectStreamField(String name, Class<?> type) {
        // nothing is ever written
    }
}
