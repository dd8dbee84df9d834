/**
 * Which rates are stable: curvature and its largest eigenvalue, limits with and without momentum, batch sizes,
 * clipping, and controllers that choose the rate while they go.
 *
 * <p>S4.x in comments numbers the claims of the article on rate, curvature, batch size, momentum, clipping and adaptive
 * rates that this package makes computable; where the article errs, the correct statement is what is here.
 */
package dev.etalon.stability;
