/**
 * What a generated class is made of, besides {@link dev.etalon.LearningRate} and Java itself: its superclass, the arithmetic
 * that it calls, its packed tables, and the recipe of one that has parameters.
 *
 * <p>This is a contract: a class that version 0.1 has generated runs on every later 0.x. So nothing here that a generated
 * class can name ever goes or changes its meaning, and what {@link dev.etalon.generated.Tables} and
 * {@link dev.etalon.generated.Recipe} read has a version. It is not meant to be used by hand.
 */
package dev.etalon.generated;
