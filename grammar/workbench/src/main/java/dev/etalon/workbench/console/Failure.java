package dev.etalon.workbench.console;

/** Ends a command before its end: with an exit status, and what there is to say about it. */
public final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;

    private Failure(int status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    /** A text was refused; that has been said already. */
    public static Failure refused() {
        return new Failure(ExitStatus.REFUSED, "");
    }

    /** What was asked for cannot be done, for a reason that is not wrong usage. */
    public static Failure refused(String message) {
        return new Failure(ExitStatus.REFUSED, message);
    }

    /** The command was not used as it is meant. */
    public static Failure usage(String message) {
        return new Failure(ExitStatus.USAGE, message);
    }

    public int status() {
        return status;
    }
}
