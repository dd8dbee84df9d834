/**
 * The plan: a schedule in the form that is evaluated. {@link dev.etalon.plan.Plan#at} is the reference for what the
 * generated classes and all exports compute; the kernels are the operations that they have in common.
 */
package dev.etalon.plan;
