package dev.etalon.api;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Calls in a thread of their own, so that one that never returns is seen, and does not keep the machine from ending. */
final class Watched {

    private static final int PATIENCE_SECONDS = 20;

    private ExecutorService worker = worker();

    /** How a call went: what it gave, or what it threw. */
    record Outcome(Object value, Throwable thrown) {}

    /** Thrown in place of a call that does not return. */
    static final class Hanging extends Exception {

        private static final long serialVersionUID = 1;

        Hanging() {
            super("did not return in " + PATIENCE_SECONDS + " s");
        }
    }

    Outcome call(Executable member, Object receiver, Object[] arguments) {
        Future<Object> future = worker.submit(() -> member instanceof Constructor<?> constructor
                ? constructor.newInstance(arguments)
                : ((Method) member).invoke(receiver, arguments));
        try {
            return new Outcome(future.get(PATIENCE_SECONDS, TimeUnit.SECONDS), null);
        } catch (ExecutionException failure) {
            Throwable cause = failure.getCause();
            return new Outcome(null, cause instanceof InvocationTargetException ? cause.getCause() : cause);
        } catch (TimeoutException failure) {
            future.cancel(true);
            worker.shutdownNow();
            worker = worker();
            return new Outcome(null, new Hanging());
        } catch (InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static ExecutorService worker() {
        return Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "call");
            thread.setDaemon(true);
            return thread;
        });
    }
}
