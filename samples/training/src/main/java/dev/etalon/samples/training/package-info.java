/** Real trainings under a schedule: the rates that frameworks used, and runs that were stopped and resumed. */
package dev.etalon.samples.training;
