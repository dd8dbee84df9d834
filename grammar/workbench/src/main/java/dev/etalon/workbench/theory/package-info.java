/** What theory and the simulator say of schedules, as text and data. */
package dev.etalon.workbench.theory;
