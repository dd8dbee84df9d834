package dev.etalon.workbench.console;

/** The exit statuses of all commands. */
public final class ExitStatus {

    public static final int DONE = 0;

    /** The text is refused, or a difference was found. */
    public static final int REFUSED = 1;

    /** Wrong usage, or a file that cannot be read or written. */
    public static final int USAGE = 2;

    private ExitStatus() {}
}
