package loomshowcase.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Computes the contrast of the page's colours.
 *
 * @see <a href="https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio">WCAG 2.2, contrast ratio</a>
 */
@Tag("once")
@DisplayName("The colours of the lab")
class ContrastTest {

    private static final Pattern ROOT = Pattern.compile("(dark\\) \\{\\s*)?:root \\{([^}]*)}");
    private static final Pattern COLOUR = Pattern.compile("--([\\w-]+): #([\\da-f]{6})");

    /** Of WCAG, level AA: for text, and for what must be seen beside its ground. */
    private static final double OF_TEXT = 4.5;
    private static final double OF_EDGES = 3;

    private static final Map<String, List<String>> TEXTS = Map.of("ink",
            List.of("ground", "paper", "soft", "differs", "waits", "asleep", "waiting", "socket", "pinned"), "quiet",
            List.of("ground", "paper", "soft", "accent-soft"), "accent",
            List.of("ground", "paper", "soft", "accent-soft"), "accent-ink", List.of("accent"), "stop",
            List.of("ground", "paper"), "ground", List.of("ink"));

    private static final List<String> CODE = List.of("c-keyword", "c-string", "c-number", "c-comment", "c-type",
            "c-title");
    private static final List<String> GROUNDS_OF_CODE = List.of("paper", "differs", "waits");
    private static final List<String> EDGES = List.of("edge", "alive", "asleep-edge", "waiting-edge", "socket-edge",
            "pinned-edge", "stop", "accent");

    /** The colours of the page by their names: as everybody gets them, and with those of the dark page. */
    private static Map<String, String> colours(boolean dark) {
        var colours = new HashMap<String, String>();
        String css = new String(Assets.read("lab.css"), StandardCharsets.UTF_8);
        for (boolean ofDark : dark ? new boolean[] {false, true} : new boolean[] {false}) {
            ROOT.matcher(css).results().filter(block -> ofDark == (block.group(1) != null))
                    .flatMap(block -> COLOUR.matcher(block.group(2)).results())
                    .forEach(colour -> colours.put(colour.group(1), colour.group(2)));
        }
        return colours;
    }

    static Stream<Arguments> texts() {
        Stream<String[]> words = TEXTS.entrySet().stream()
                .flatMap(text -> text.getValue().stream().map(ground -> new String[] {text.getKey(), ground}));
        Stream<String[]> code = CODE.stream()
                .flatMap(text -> GROUNDS_OF_CODE.stream().map(ground -> new String[] {text, ground}));
        return inBoth(Stream.concat(words, code));
    }

    static Stream<Arguments> edges() {
        return inBoth(EDGES.stream().map(edge -> new String[] {edge, "paper"}));
    }

    private static Stream<Arguments> inBoth(Stream<String[]> pairs) {
        return pairs.flatMap(pair -> Stream.of(false, true).map(dark -> Arguments.of(pair[0], pair[1], dark)));
    }

    @ParameterizedTest(name = "{0} on {1}, dark: {2}")
    @MethodSource("texts")
    @DisplayName("Every text can be read on each of its grounds, in the light and in the dark")
    void textsCanBeRead(String text, String ground, boolean dark) {
        assertThat(contrast(text, ground, dark)).isGreaterThanOrEqualTo(OF_TEXT);
    }

    @ParameterizedTest(name = "{0} on {1}, dark: {2}")
    @MethodSource("edges")
    @DisplayName("Bars, the edges of pale ones, and the edges of fields can be seen beside the paper")
    void edgesCanBeSeen(String edge, String ground, boolean dark) {
        assertThat(contrast(edge, ground, dark)).isGreaterThanOrEqualTo(OF_EDGES);
    }

    private static double contrast(String one, String other, boolean dark) {
        Map<String, String> colours = colours(dark);
        assertThat(colours).containsKeys(one, other);
        double first = luminance(colours.get(one));
        double second = luminance(colours.get(other));
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * linear(colour, 0) + 0.7152 * linear(colour, 2) + 0.0722 * linear(colour, 4);
    }

    private static double linear(String colour, int at) {
        double part = Integer.parseInt(colour, at, at + 2, 16) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
