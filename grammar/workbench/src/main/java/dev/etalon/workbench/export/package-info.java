/** Schedules as files for other programs. */
package dev.etalon.workbench.export;
