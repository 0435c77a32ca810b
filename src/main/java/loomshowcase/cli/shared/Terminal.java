package loomshowcase.cli.shared;

import java.io.Console;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** What the terminal can do: how wide it is, whether it is one, and which characters it can show. */
public final class Terminal {

    private static final int OF_A_PIPE = 100;
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\n\t]]");
    private static final Path TTY = Path.of("/dev/tty");

    private Terminal() {}

    /** How many characters a line has: {@code COLUMNS}, else what the terminal says, else 100. */
    public static int columns() {
        String said = System.getenv("COLUMNS");
        if (said != null && said.matches("[1-9]\\d{0,3}")) {
            return Integer.parseInt(said);
        }
        return isTerminal(1) || isTerminal(2) ? columnsOfTerminal() : OF_A_PIPE;
    }

    /** Whether standard output is a terminal, so that people read it and not programs. */
    public static boolean isRead() {
        return isTerminal(1);
    }

    /** Whether a bar can be redrawn on standard error. */
    public static boolean canRedraw() {
        return isTerminal(2) && !"dumb".equals(System.getenv("TERM"));
    }

    /** Whether heads may be bold on standard output. */
    static boolean hasStyle() {
        String none = System.getenv("NO_COLOR");
        return isTerminal(1) && (none == null || none.isEmpty()) && !"dumb".equals(System.getenv("TERM"));
    }

    /**
     * A text as a stream can show it: plain letters in place of signs that its charset lacks, and blanks in place of
     * what a terminal obeys, which a message of the user's code may have.
     */
    public static String shownOn(PrintStream stream, String written) {
        String text = CONTROL.matcher(written).replaceAll(" ");
        if (stream.charset().newEncoder().canEncode(text)) {
            return text;
        }
        return text.replace("×", "x").replace("·", "|").replace("−", "-").replace("…", "...")
                .replace("µ", "u").replace("█", "#").replace("░", ".").replace("≤", "<=").replace("≥", ">=")
                .replace("±", "+/-").replace("«", "\"").replace("»", "\"");
    }

    /** Linux names the terminal behind a stream; elsewhere a console stands for all streams. */
    private static boolean isTerminal(int stream) {
        Path link = Path.of("/proc/self/fd", Integer.toString(stream));
        try {
            String target = Files.readSymbolicLink(link).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException e) {
            return isTerminal(System.console());
        }
    }

    /** From 22 on there is a console even without a terminal, and a method that tells; the base is compiled for 21. */
    private static boolean isTerminal(Console console) {
        if (console == null || Runtime.version().feature() < 22) {
            return console != null;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    private static int columnsOfTerminal() {
        if (!Files.isReadable(TTY)) {
            return 80;
        }
        try {
            Process stty = new ProcessBuilder("stty", "size").redirectInput(new File("/dev/tty"))
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start();
            String size = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            stty.waitFor(1, TimeUnit.SECONDS);
            return size.matches("\\d+ [1-9]\\d*") ? Integer.parseInt(size.substring(size.indexOf(' ') + 1)) : 80;
        } catch (IOException e) {
            return 80;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 80;
        }
    }
}
