/** Schedules and their rates: what a program that uses generated or parsed schedules sees. */
package dev.etalon;
