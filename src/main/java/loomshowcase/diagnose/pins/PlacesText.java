package loomshowcase.diagnose.pins;

import java.util.ArrayList;
import java.util.List;
import loomshowcase.text.Counts;
import loomshowcase.text.Digits;
import loomshowcase.text.Wrap;

/** Places as a table: a row of figures for each, and below it what pinned and whose code it was. */
final class PlacesText {

    private static final String FRAME_INDENT = " ".repeat(10);
    /** Prose is hard to read in longer lines, however wide the terminal is. */
    private static final int PROSE = 100;
    private static final int LONGEST_NAME_IN_PROSE = 60;

    private final int width;
    private final int top;
    private final List<String> lines = new ArrayList<>();

    /** @param top how many places are shown */
    PlacesText(int width, int top) {
        this.width = width;
        this.top = top;
    }

    /** @param counted what they are: pins, or waits */
    List<String> lines(List<PinGroup> groups, String counted) {
        long all = groups.stream().mapToLong(PinGroup::totalNanos).sum();
        row(counted, "total", "share", "longest", "what pinned");
        groups.stream().limit(top).forEach(group -> place(group, all));
        if (groups.size() > top) {
            List<PinGroup> rest = groups.subList(top, groups.size());
            lines.add("  … and %s more: %s %s, %s in all; --top %s shows them".formatted(
                    Counts.text(rest.size()), Counts.text(rest.stream().mapToLong(PinGroup::count).sum()), counted,
                    Digits.ofNanos(rest.stream().mapToLong(PinGroup::totalNanos).sum()), groups.size()));
        }
        return lines;
    }

    private void place(PinGroup group, long all) {
        row(Counts.text(group.count()), Digits.ofNanos(group.totalNanos()), share(group.totalNanos(), all),
                Digits.ofNanos(group.longestNanos()), group.kind().toString());
        String told = told(group);
        if (!told.isEmpty()) {
            Wrap.lines(told, Math.min(width, PROSE) - FRAME_INDENT.length())
                    .forEach(line -> lines.add(FRAME_INDENT + line));
        }
        if (group.place() != null) {
            frame("at ", group.place());
        }
        if (!group.ways().isEmpty()) {
            group.ways().getFirst().callers().forEach(caller -> frame("by ", caller));
            long others = group.count() - group.ways().getFirst().count();
            if (others > 0) {
                lines.add(FRAME_INDENT + "%s of the %s came by other ways".formatted(
                        Counts.text(others), Counts.text(group.count())));
            }
        }
    }

    private void row(String count, String total, String share, String longest, String what) {
        lines.add(right(count, 9) + right(total, 10) + right(share, 7) + right(longest, 9) + "  " + what);
    }

    private void frame(String word, String frame) {
        lines.add(FRAME_INDENT + word + Names.fitting(frame, width - FRAME_INDENT.length() - word.length()));
    }

    private static String right(String text, int width) {
        return " ".repeat(Math.max(1, width - text.length())) + text;
    }

    private static String share(long part, long all) {
        long percent = all == 0 ? 0 : Math.round(100.0 * part / all);
        return percent == 0 ? "<1 %" : percent + " %";
    }

    private static String told(PinGroup group) {
        String why = group.pinnedReason() == null ? seen(group) : recorded(group);
        String where = group.place() == null ? "its stack was not recorded"
                : group.ofUser() ? "" : "no frame of your code is on its recorded stack";
        return why.isEmpty() || where.isEmpty() ? why + where : why + "; " + where;
    }

    /** As JDK 24 and newer tell it. */
    private static String recorded(PinGroup group) {
        String reason = group.pinnedReason().isEmpty() ? "no reason was recorded" : group.pinnedReason();
        String operation = group.blockingOperation() == null ? "" : group.blockingOperation() + ": ";
        boolean namesHolder = group.holder() != null && reason.contains(group.holder());
        return operation + reason + (group.holder() == null || namesHolder ? "" : " (" + holder(group) + ")");
    }

    /** As the stack shows it. */
    private static String seen(PinGroup group) {
        return switch (group.kind()) {
            case SYNCHRONIZED -> group.holder() == null ? "in a synchronized block, most likely: no frame shows it"
                    : "in the synchronized method " + holder(group);
            case CLASS_INITIALIZER -> "in the initialiser of " + holder(group);
            case CLASS_LOADING -> "while a class was loaded, by " + holder(group);
            case NATIVE_FRAME -> "above the native method " + holder(group);
            case MONITOR_ENTER, OBJECT_WAIT, AWAITED_INITIALIZER, UNKNOWN -> "";
        };
    }

    private static String holder(PinGroup group) {
        return Names.fitting(group.holder(), LONGEST_NAME_IN_PROSE);
    }
}
