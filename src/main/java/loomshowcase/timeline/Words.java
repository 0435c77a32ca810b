package loomshowcase.timeline;

/** What is said of a wait. */
final class Words {

    private Words() {}

    /**
     * The activity, and whether it kept a platform thread, where that is known. Of a platform thread that waits for
     * another thread it is not said: that it sleeps or is at a socket and yet is kept, is what virtual threads change.
     */
    static String of(Span span, Row row) {
        String activity = span.activity().words();
        return switch (span.platformThread()) {
            case FREE -> activity + ", holds no platform thread";
            case UNKNOWN -> activity;
            case HELD -> {
                if (row.virtual()) {
                    yield activity + ", pinned: holds a platform thread";
                }
                yield span.activity().style() == Style.WAITING ? activity : activity + ", holds its platform thread";
            }
        };
    }
}
