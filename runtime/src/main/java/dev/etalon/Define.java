package dev.etalon;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Definitions that all schedules inside of a type may use, so that groups of parameters share one curve: {@code base} for
 * one and {@code 10 * base} for another.
 *
 * <p>Those of an outer type come first, then those of the types inside it, then {@link Schedule#define}, then the text; a
 * later one hides an earlier one of its name. A name in a definition, such as that of a method's parameter, is looked up
 * where the definition is used.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Define {

    /** The definitions: {@code "let name(parameters) = schedule;"}, one or more in each text. */
    String[] value();
}
