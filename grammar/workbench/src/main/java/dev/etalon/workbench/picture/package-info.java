/** Pictures of curves: as a text for a terminal, as SVG, and as PNG. */
package dev.etalon.workbench.picture;
