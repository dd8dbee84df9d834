/** Classes that the browser's class library lacks; {@link Substitutions} puts them in their places. */
package dev.etalon.playground.classlib;
