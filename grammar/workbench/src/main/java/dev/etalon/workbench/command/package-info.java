/** The commands, and the options and arguments that several of them have. */
package dev.etalon.workbench.command;
