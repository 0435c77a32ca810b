package loomshowcase.timeline;

/** How a stretch of a row is drawn, in text and in SVG. What a recording does not tell apart looks alike. */
enum Style {

    /** The thread lived, and no event says what it did; it may have run, or waited unseen. */
    UNRECORDED("alive, not recorded", '█', '#'),
    ASLEEP("asleep", '░', '-'),
    WAITING("waiting", '·', '.'),
    SOCKET("at a socket", '~', '~');

    private final String words;
    private final char unicodeSign;
    private final char asciiSign;

    Style(String words, char unicodeSign, char asciiSign) {
        this.words = words;
        this.unicodeSign = unicodeSign;
        this.asciiSign = asciiSign;
    }

    /** For the legend. */
    String words() {
        return words;
    }

    String sign(boolean unicode) {
        return String.valueOf(unicode ? unicodeSign : asciiSign);
    }
}
