/** What other libraries call schedules, parts and arguments, and how that is said here. */
package dev.etalon.language.peers;
