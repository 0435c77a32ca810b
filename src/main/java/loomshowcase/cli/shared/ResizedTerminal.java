package loomshowcase.cli.shared;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;

/** A terminal whose width changes while something is drawn on its last line. */
public final class ResizedTerminal {

    /** Set by terminals that break a line anew if it no longer fits, rather than cut it off. */
    private static final List<String> BREAKING =
            List.of("TMUX", "VTE_VERSION", "KITTY_WINDOW_ID", "KONSOLE_VERSION", "WT_SESSION", "TERM_PROGRAM");

    private ResizedTerminal() {}

    /**
     * Has something done whenever the width changes, on a thread of the JVM's own. Does nothing on a system that does not
     * tell, such as Windows, and in a runtime without the module {@code jdk.unsupported}.
     */
    public static void onResize(Runnable action) {
        onSignal("WINCH", action);
    }

    /** By reflection: the class is not part of the API of Java, and may be missing. */
    static boolean onSignal(String name, Runnable action) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object called = Proxy.newProxyInstance(handler.getClassLoader(), new Class<?>[] {handler},
                    (proxy, method, arguments) -> {
                        if (method.getName().equals("handle")) {
                            action.run();
                        }
                        return null;
                    });
            signal.getMethod("handle", signal, handler).invoke(null,
                    signal.getConstructor(String.class).newInstance(name),
                    called);
            return true;
        } catch (ReflectiveOperationException | LinkageError e) {
            return false;
        }
    }

    /** Whether this terminal breaks lines anew when it becomes narrower. */
    public static boolean breaksLines() {
        return breaksLines(System.getenv());
    }

    static boolean breaksLines(Map<String, String> environment) {
        return BREAKING.stream().anyMatch(environment::containsKey);
    }

    /**
     * The text that removes the last line from the screen, and puts the cursor where it began.
     *
     * @param length      of that line
     * @param columns     of the terminal now, which may be fewer
     * @param breaksLines whether a line that has become too long takes several rows
     */
    public static String clearLine(int length, int columns, boolean breaksLines) {
        int rows = breaksLines && columns > 0 ? Math.max(1, Math.ceilDiv(length, columns)) : 1;
        return rows == 1 ? "\r\033[K" : "\r\033[%dA\033[J".formatted(rows - 1);
    }
}
