package dev.etalon.workbench.command;

/** What options and arguments are, where several commands have them. */
final class OptionTexts {

    static final String EXPRESSION =
            "A schedule in the language, @FILE for the content of a file, - for standard input.";

    private OptionTexts() {}
}
