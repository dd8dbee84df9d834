/**
 * Recommends a schedule, as an expression of the language, from what is known of a problem: its scaling exponents, a
 * fitted loss law, measured gradient norms, or the constants of convex theory; with the reason, and what it gains over
 * the usual schedules at the same number of steps.
 */
package dev.etalon.advice;
