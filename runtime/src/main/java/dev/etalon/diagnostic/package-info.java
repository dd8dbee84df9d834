/** What messages are made of: a code, a span, one line that says it all, and what to write instead. */
package dev.etalon.diagnostic;
