/** Ensembles and sweeps of simulations on Apache Spark. */
package dev.etalon.spark;
