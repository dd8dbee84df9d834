/** Messages at the most exact place that a compiler can show. */
package dev.etalon.processor.report;
