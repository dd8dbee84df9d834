/**
 * Four programs: {@link dev.etalon.samples.simulation.FirstRun} makes some runs of SGD,
 * {@link dev.etalon.samples.simulation.Headlines} prints published numbers beside ours,
 * {@link dev.etalon.samples.simulation.FourStrategies} compares four strategies on one problem, and
 * {@link dev.etalon.samples.simulation.Advice} asks for recommendations.
 */
package dev.etalon.samples.simulation;
