/** Gradient optimisers of Tribuo whose rate follows a schedule. */
package dev.etalon.tribuo;
