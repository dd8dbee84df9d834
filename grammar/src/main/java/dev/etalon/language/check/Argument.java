package dev.etalon.language.check;

import dev.etalon.language.parse.Syntax;

/** What an argument of a definition stands for: an expression, with the names that are known where it is written. */
record Argument(Syntax syntax, Environment environment) {}
