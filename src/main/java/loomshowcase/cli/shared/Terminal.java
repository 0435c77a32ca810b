package loomshowcase.cli.shared;

import java.io.Console;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import loomshowcase.text.Shown;

/** The terminal: whether there is one, how wide it is, and which characters it can show. */
public final class Terminal {

    private static final int WIDTH_OF_A_PIPE = 100;
    private static final int WIDTH_IF_UNKNOWN = 80;
    private static final File TTY = new File("/dev/tty");
    private static final List<String> WINDOWS_TERMINALS = List.of("WT_SESSION", "ANSICON", "ConEmuANSI", "TERM");

    private Terminal() {}

    /**
     * How many characters fit into a line: {@code COLUMNS} if it is a number from 1 to 9999; else the width of the terminal
     * that standard output or standard error leads to, 80 if that is not known; else 100.
     */
    public static int columns() {
        String said = System.getenv("COLUMNS");
        if (said != null && said.matches("[1-9]\\d{0,3}")) {
            return Integer.parseInt(said);
        }
        return isTerminal(1) || isTerminal(2) ? columnsOf(TTY, "stty") : WIDTH_OF_A_PIPE;
    }

    /** Whether standard output is a terminal, so that a person reads it and not a program. */
    public static boolean isRead() {
        return isTerminal(1);
    }

    /** Whether a line can be redrawn on standard error. */
    public static boolean canRedraw() {
        return isTerminal(2) && understandsEscapes(System.getProperty("os.name"), System.getenv());
    }

    /**
     * Whether a terminal understands the codes that clear a line. The old console of Windows shows them as characters; those
     * that understand them set a variable.
     */
    static boolean understandsEscapes(String system, Map<String, String> environment) {
        return system.startsWith("Windows")
                ? WINDOWS_TERMINALS.stream().anyMatch(environment::containsKey)
                : !"dumb".equals(environment.get("TERM"));
    }

    /**
     * A text as a stream can show it. Characters that the charset lacks are replaced by ASCII characters. Escapes, which a
     * message of the user's code may contain, are left out.
     */
    public static String shownOn(PrintStream stream, String written) {
        String text = Shown.plain(written).replace('\r', ' ');
        if (stream.charset().newEncoder().canEncode(text)) {
            return text;
        }
        return text.replace("×", "x").replace("·", "|").replace("−", "-").replace("…", "...")
                .replace("µ", "u").replace("█", "#").replace("░", ".").replace("≤", "<=").replace("≥", ">=")
                .replace("±", "+/-").replace("«", "\"").replace("»", "\"").replace("→", "->");
    }

    /** On Linux a link leads to the terminal. On other systems a console means that all streams are a terminal. */
    private static boolean isTerminal(int stream) {
        return isTerminal(Path.of("/proc/self/fd"), stream, System.console());
    }

    /** @param links of the open files of this process; a folder that other systems than Linux lack */
    static boolean isTerminal(Path links, int stream, Console console) {
        Path link = links.resolve(Integer.toString(stream));
        try {
            String target = Files.readSymbolicLink(link).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException e) {
            return isTerminal(console);
        }
    }

    /** From JDK 22 on there is a console without a terminal too, and a method that tells; this is compiled for 21. */
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

    /** Asks a program that Windows lacks, and a container without a terminal of its own cannot use. */
    static int columnsOf(File tty, String program) {
        if (!tty.canRead()) {
            return WIDTH_IF_UNKNOWN;
        }
        try {
            Process stty = new ProcessBuilder(program, "size").redirectInput(tty)
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start();
            String size = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            stty.waitFor(1, TimeUnit.SECONDS);
            return size.matches("\\d+ [1-9]\\d*") ? Integer.parseInt(size.substring(size.indexOf(' ') + 1))
                    : WIDTH_IF_UNKNOWN;
        } catch (IOException e) {
            return WIDTH_IF_UNKNOWN;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return WIDTH_IF_UNKNOWN;
        }
    }
}
