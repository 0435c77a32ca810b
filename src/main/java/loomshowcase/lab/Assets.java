package loomshowcase.lab;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The files of the page that are the same for every course. */
final class Assets {

    static final String PAGE = "index.html";

    /** The modules of which its script is made, each after those that it imports. */
    static final List<String> MODULES = List.of("highlight/core.min.js", "highlight/java.min.js",
            "highlight/python.min.js", "dom.js", "words.js", "data.js", "code.js", "chart.js", "waits.js",
            "timeline.js", "player.js", "stream.js", "ready.js", "voice.js", "formrun.js", "runs.js", "forms.js",
            "idea.js", "lane.js", "race.js", "contents.js", "main.js");

    /** Made once, by whoever is first. */
    private static final class All {

        private static final Map<String, byte[]> FILES =
                Map.of("lab.css", read("lab.css"), "icon.svg", read("icon.svg"),
                        "lab.js", PageScript.joined().getBytes(StandardCharsets.UTF_8));
    }

    private Assets() {}

    /** By their names. */
    static Map<String, byte[]> all() {
        return All.FILES;
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
