/** What is declared in the user's source, as far as it concerns schedules. */
package dev.etalon.processor.model;
