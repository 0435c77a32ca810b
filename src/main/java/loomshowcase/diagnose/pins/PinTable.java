package loomshowcase.diagnose.pins;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import loomshowcase.diagnose.FrameNames;
import loomshowcase.diagnose.Libraries;
import loomshowcase.text.Counts;
import loomshowcase.text.Digits;
import loomshowcase.text.Prose;

/** Groups of pins as a table: a row of figures for each, and below it what pinned and whose code it was. */
final class PinTable {

    private static final String FRAME_INDENT = " ".repeat(10);
    private static final int LONGEST_NAME_IN_PROSE = 60;

    private final Prose prose;
    private final int top;
    private final List<String> lines = new ArrayList<>();

    /** @param top how many groups are shown */
    PinTable(Prose prose, int top) {
        this.prose = prose;
        this.top = top;
    }

    /** @param counted what the groups hold: {@code pins} or {@code waits} */
    List<String> lines(List<PinGroup> groups, String counted) {
        long all = groups.stream().mapToLong(PinGroup::totalNanos).sum();
        row(counted, "total", "share", "longest", "what pinned");
        groups.stream().limit(top).forEach(group -> place(group, all));
        if (groups.size() > top) {
            List<PinGroup> rest = groups.subList(top, groups.size());
            lines.add("  … and %s more: %s %s, %s in total; --top %s shows them".formatted(
                    Counts.text(rest.size()), Counts.text(rest.stream().mapToLong(PinGroup::count).sum()), counted,
                    Digits.ofNanos(rest.stream().mapToLong(PinGroup::totalNanos).sum()), groups.size()));
        }
        return lines;
    }

    private void place(PinGroup group, long all) {
        row(Counts.text(group.count()), Digits.ofNanos(group.totalNanos()), share(group.totalNanos(), all),
                Digits.ofNanos(group.longestNanos()), group.kind().shown());
        String reason = reason(group);
        if (!reason.isEmpty()) {
            lines.addAll(Prose.hanging(FRAME_INDENT, reason, prose.width()));
        }
        if (group.place() != null) {
            ways(group);
        }
    }

    /** Of a place in a library, each way is shown, for the application's code is what a reader can change. */
    private void ways(PinGroup group) {
        List<PinGroup.Way> ways = group.ways();
        lines.addAll(new CallPath(prose, FRAME_INDENT).lines(group.place(),
                ways.isEmpty() ? List.of() : ways.getFirst().callers()));
        if (!ways.isEmpty() && ways.getFirst().cutOff()) {
            lines.add(FRAME_INDENT + "   … the stack was cut off here; stackdepth=256 records more");
        }
        long others = group.count() - (ways.isEmpty() ? 0 : ways.getFirst().count());
        if (!Libraries.isOfApplication(group.place())) {
            for (PinGroup.Way way : ways.subList(Math.min(1, ways.size()), ways.size())) {
                Optional<String> caller = way.callers().stream().filter(Libraries::isOfApplication).findFirst();
                if (caller.isPresent()) {
                    String words = "%s of the %s by ".formatted(Counts.text(way.count()), Counts.text(group.count()));
                    lines.add(FRAME_INDENT + words + FrameNames.fitting(caller.get(),
                            prose.columns() - FRAME_INDENT.length() - words.length()));
                    others -= way.count();
                }
            }
        }
        if (others > 0 && !ways.isEmpty()) {
            lines.add(FRAME_INDENT + "%s of the %s came by other call paths".formatted(
                    Counts.text(others), Counts.text(group.count())));
        }
    }

    private void row(String count, String total, String share, String longest, String what) {
        lines.add(right(count, 9) + right(total, 10) + right(share, 7) + right(longest, 9) + "  " + what);
    }

    private static String right(String text, int width) {
        return " ".repeat(Math.max(1, width - text.length())) + text;
    }

    private static String share(long part, long all) {
        long percent = all == 0 ? 0 : Math.round(100.0 * part / all);
        return percent == 0 ? "<1 %" : percent + " %";
    }

    private static String reason(PinGroup group) {
        String why = group.pinnedReason() == null ? inferred(group) : recorded(group);
        String where = group.place() == null ? "the stack was not recorded"
                : group.ofUser() ? "" : "the recorded stack has no frame of your code";
        return why.isEmpty() || where.isEmpty() ? why + where : why + "; " + where;
    }

    /** The reason that JDK 24 and newer record. */
    private static String recorded(PinGroup group) {
        String recorded = group.pinnedReason().isEmpty() ? "no reason was recorded" : group.pinnedReason();
        String operation = group.blockingOperation() == null ? "" : group.blockingOperation() + ": ";
        boolean namesHolder = group.holder() != null && recorded.contains(group.holder());
        return operation + recorded + (group.holder() == null || namesHolder ? "" : " (" + holder(group) + ")");
    }

    /** The reason that the stack shows. */
    private static String inferred(PinGroup group) {
        return switch (group.kind()) {
            case SYNCHRONIZED -> group.holder() == null ? "most likely in a synchronized block, which leaves no frame"
                    : "in the synchronized method " + holder(group);
            case CLASS_INITIALIZER -> "in the initialiser of " + holder(group);
            case CLASS_LOADING -> "while a class was loaded by " + holder(group);
            case NATIVE_FRAME -> "called from the native method " + holder(group);
            case UNKNOWN -> group.place() == null ? "" : "the stack was cut off before it showed what pinned";
            case MONITOR_ENTER, OBJECT_WAIT, AWAITED_INITIALIZER -> "";
        };
    }

    private static String holder(PinGroup group) {
        return FrameNames.fitting(group.holder(), LONGEST_NAME_IN_PROSE);
    }
}
