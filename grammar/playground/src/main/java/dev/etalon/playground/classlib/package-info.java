/** What the browser's class library lacks or has too much of: {@link Substitutions}, {@link MapCopies} and {@link PlainFormat}. */
package dev.etalon.playground.classlib;
