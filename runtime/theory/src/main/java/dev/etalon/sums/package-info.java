/** Sums of rates over stretches of a plan, in closed form where there is one: what bounds stand on. */
package dev.etalon.sums;
