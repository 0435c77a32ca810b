package loomshowcase.cli.lab;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** Opens an address in the user's browser. The JDK's own way, {@code java.awt.Desktop}, would load AWT for it. */
final class Browser {

    private Browser() {}

    /** Whether a program was started that should open it. */
    static boolean open(URI address) {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.contains("win")) {
            return start(List.of("rundll32", "url.dll,FileProtocolHandler", address.toString()));
        }
        if (system.contains("mac")) {
            return start(List.of("open", address.toString()));
        }
        boolean hasScreen = System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null;
        return hasScreen && start(List.of("xdg-open", address.toString()));
    }

    private static boolean start(List<String> command) {
        try {
            new ProcessBuilder(command).redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD).start();
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
