package loomshowcase.timeline;

/** How a part of a row is drawn, in text and in SVG. What a recording cannot tell apart looks the same. */
enum Style {

    /** The thread was alive, and no event says what it did: it may have run, or waited without an event. */
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
