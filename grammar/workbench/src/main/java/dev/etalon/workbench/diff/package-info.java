/** Where two schedules differ: by their plans, else step by step. */
package dev.etalon.workbench.diff;
