package dev.etalon.processor.model;

import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;

/** A parameter of a schedule's method: a variable of its expression. */
public record Variable(VariableElement element) {

    public String name() {
        return element.getSimpleName().toString();
    }

    /** {@code DOUBLE}, {@code INT} or {@code LONG}. */
    public TypeKind kind() {
        return element.asType().getKind();
    }

    public boolean isWhole() {
        return kind() != TypeKind.DOUBLE;
    }
}
