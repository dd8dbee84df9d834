/** The program: its commands by name, and what becomes of their failures. */
package dev.etalon.workbench;
