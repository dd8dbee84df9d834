/** Where a command reads and writes, and how it ends: streams, the terminal, exit statuses. */
package dev.etalon.workbench.console;
