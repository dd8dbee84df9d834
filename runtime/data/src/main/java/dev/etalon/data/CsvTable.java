package dev.etalon.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Comma-separated values (RFC 4180) whose first line names the columns; {@code #} begins a line of comment. */
final class CsvTable implements AutoCloseable {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setIgnoreSurroundingSpaces(true)
            .setIgnoreEmptyLines(true)
            .setCommentMarker('#')
            .get();

    private final String source;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final List<String> columns;
    private CSVRecord row;
    private String place;

    /** @throws IOException if there is no first line, or a column of it has no name or that of another */
    CsvTable(GuardedReader text) throws IOException {
        source = text.source();
        place = text.place();
        parser = FORMAT.parse(text);
        records = parser.iterator();
        if (!next()) {
            throw new IOException(source + " is empty: its first line should name the columns");
        }
        columns = row.toList();
        Set<String> names = new HashSet<>();
        for (String name : columns) {
            if (name.isBlank()) {
                throw new IOException(place + ": column " + (names.size() + 1) + " has no name");
            }
            if (!names.add(name)) {
                throw new IOException(place + ": two columns have the name " + NumberWords.shown(name));
            }
        }
    }

    /** The names of the columns, in the order of the file. */
    List<String> columns() {
        return columns;
    }

    /** The number of the column of this name. */
    int column(String name) throws IOException {
        int column = columns.indexOf(name);
        if (column < 0) {
            throw new IOException(source + " has no column " + NumberWords.shown(name) + ", only " + columns);
        }
        return column;
    }

    /**
     * Goes to the next line with values.
     *
     * @throws IOException if it has more or fewer than there are columns, or quotes that are not closed; the line is named
     */
    boolean nextRow() throws IOException {
        if (!next()) {
            return false;
        }
        if (row.size() != columns.size()) {
            throw new IOException(place + ": " + row.size() + " values, but " + columns.size() + " columns");
        }
        return true;
    }

    private boolean next() throws IOException {
        long line = parser.getCurrentLineNumber() + 1;
        try {
            if (!records.hasNext()) {
                return false;
            }
            row = records.next();
            // A quoted value may run over several lines: the one where it ends is named.
            place = source + ", line " + parser.getCurrentLineNumber();
            return true;
        } catch (UncheckedIOException | IllegalStateException | IllegalArgumentException wrong) {
            throw refused(line, wrong);
        }
    }

    private IOException refused(long line, RuntimeException wrong) {
        String why =
                wrong.getCause() == null ? wrong.getMessage() : wrong.getCause().getMessage();
        return why != null && why.startsWith(source)
                ? new IOException(why, wrong)
                : new IOException(
                        source + ", from line " + line + " on: quotes that are not closed, or text behind them (" + why
                                + ")",
                        wrong);
    }

    /** Where the row stands, as messages name it. */
    String place() {
        return place;
    }

    /** The word of the row in this column; empty where there is none. */
    String word(int column) {
        return row.get(column);
    }

    /** Where a value of the row stands, as messages name it. */
    String place(int column) {
        return place + ", column " + NumberWords.shown(columns.get(column));
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
