/** Schedules as trackers of the Deep Java Library. */
package dev.etalon.djl;
