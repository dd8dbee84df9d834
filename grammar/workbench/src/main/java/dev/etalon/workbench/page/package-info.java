/** Schedules as one page of HTML that needs nothing else. */
package dev.etalon.workbench.page;
