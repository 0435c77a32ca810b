package loomshowcase.timeline;

/** How a part of a row is drawn, in text and in SVG. What a recording cannot tell apart looks the same. */
enum Style {
    /** A platform thread between its recorded waits: it ran, or was ready to run. */
    ALIVE("no wait recorded", '█', '#'),
    /** JFR records nothing of this stretch, whether the thread ran or waited. */
    UNKNOWN("ran or waited, not recorded", '╱', '/'),
    ASLEEP("asleep", '░', '-'),
    WAITING("waiting", '·', '.'),
    SOCKET("at a socket", '~', '~'),
    /** A virtual thread that waits and keeps its carrier meanwhile. */
    PINNED("waiting, pinned", '×', 'x');

    private final String words;
    private final char unicodeSign;
    private final char asciiSign;

    Style(String words, char unicodeSign, char asciiSign) {
        this.words = words;
        this.unicodeSign = unicodeSign;
        this.asciiSign = asciiSign;
    }

    /** Whether no wait is known. */
    boolean isWithoutWait() {
        return this == ALIVE || this == UNKNOWN;
    }

    /** For the legend. */
    String words() {
        return words;
    }

    String sign(boolean unicode) {
        return String.valueOf(unicode ? unicodeSign : asciiSign);
    }
}
