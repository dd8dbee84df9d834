/**
 * Which rates are stable: curvature and its largest eigenvalue, limits with and without momentum, batch sizes,
 * clipping, and controllers that choose the rate while they go.
 *
 * <p>Where what is often read errs, such as that {@code rate * (1 - beta)} is what to keep when momentum changes, the correct
 * statement is what is here.
 */
package dev.etalon.stability;
