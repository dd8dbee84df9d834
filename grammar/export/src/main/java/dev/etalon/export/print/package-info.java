/** Programs as text in Python, C and JavaScript: what each language says in its own way. */
package dev.etalon.export.print;
