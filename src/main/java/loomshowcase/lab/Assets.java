package loomshowcase.lab;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files of the page. Only those that are listed here exist: a path that a browser sends is never one of the disk. */
final class Assets {

    static final String PAGE = "index.html";

    /** The modules of the page, each after those that it imports. */
    static final List<String> MODULES = List.of("highlight/core.min.js", "highlight/java.min.js",
            "highlight/python.min.js", "dom.js", "words.js", "data.js", "code.js", "chart.js", "timeline.js",
            "player.js", "stream.js", "runs.js", "idea.js", "race.js", "contents.js", "main.js");

    static final List<String> STYLES = List.of("lab.css", "code.css");

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml");

    private Assets() {}

    /** @param type for the header {@code Content-Type} */
    record Asset(byte[] bytes, String type) {}

    /** The file of that name; empty if the page has none. */
    static Optional<Asset> named(String name) {
        boolean known = name.equals(PAGE) || name.equals("icon.svg") || STYLES.contains(name) || MODULES.contains(name);
        return known ? Optional.of(new Asset(read(name), TYPES.get(suffix(name)))) : Optional.empty();
    }

    private static String suffix(String name) {
        return Arrays.asList(name.split("\\.")).getLast();
    }

    static byte[] read(String name) {
        try (InputStream in = Assets.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("the page's file " + name + " is missing; build the jar again");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
