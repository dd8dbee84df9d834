/**
 * What theory guarantees about a run of stochastic gradient descent with a given schedule.
 *
 * <p>Steps are counted from 1 to T: {@code η_k} is the rate of step {@code k}, {@code at(k - 1)} of the schedule;
 * {@code θ_{k+1} = θ_k − η_k g_k}. {@code D} bounds the distance {@code ‖θ_1 − θ*‖} from the start to a minimiser and
 * {@code G²} the mean squared gradient norm {@code E‖g_k‖²}, of all steps or of each. A bound has the unit of the loss,
 * which is that of {@code D·G}; a rate has the unit of {@code D/G}.
 *
 * <p>{@link dev.etalon.bounds.Bound} evaluates each theorem in one pass of constant memory; {@link
 * dev.etalon.bounds.BoundCurve} evaluates the last-iterate bound at every horizon; {@link
 * dev.etalon.bounds.OptimalSchedule}, {@link dev.etalon.bounds.CappedSchedule} and {@link
 * dev.etalon.bounds.RefinedSchedule} find the rates that minimise one; {@link dev.etalon.bounds.Certificate} checks a
 * schedule against what is required of it.
 */
package dev.etalon.bounds;
