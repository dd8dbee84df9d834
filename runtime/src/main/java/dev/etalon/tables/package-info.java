/**
 * From a law to its table: shapes in double-doubles, the polynomials that fit them within the promised error, and their
 * layout in rows.
 */
package dev.etalon.tables;
