package dev.etalon.workbench.convert;

import java.util.List;

/**
 * A call as a line of the language.
 *
 * @param line the line
 * @param notes what there is to say about it
 */
public record Converted(String line, List<String> notes) {}
