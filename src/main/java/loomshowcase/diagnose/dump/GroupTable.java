package loomshowcase.diagnose.dump;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import loomshowcase.diagnose.FrameNames;
import loomshowcase.diagnose.dump.finding.ThreadGroups.Group;
import loomshowcase.diagnose.dump.finding.Words;
import loomshowcase.diagnose.dump.model.DumpedThread;
import loomshowcase.diagnose.dump.model.Frame;
import loomshowcase.text.Counts;
import loomshowcase.text.Prose;
import loomshowcase.text.Wrap;

/** Groups of threads as a table: how many in which state, and below it what they wait for and whose code it is. */
final class GroupTable {

    private static final String FRAME_INDENT = " ".repeat(11);
    private static final int MOST_FRAMES = 4;

    private final Prose prose;
    private final int top;
    private final List<String> lines = new ArrayList<>();

    GroupTable(Prose prose, int top) {
        this.prose = prose;
        this.top = top;
    }

    /** @param background how many threads are in no group */
    List<String> lines(List<Group> groups, long background) {
        if (!groups.isEmpty()) {
            lines.add(right("threads", 9) + "  " + left("kind", 10) + left("state", 15) + "what they do");
        }
        groups.stream().limit(top).forEach(this::group);
        if (groups.size() > top) {
            List<Group> rest = groups.subList(top, groups.size());
            lines.add("  … and %s more: %s; --top %s shows them".formatted(Counts.of(rest.size(), "group"),
                    Counts.of(rest.stream().mapToLong(Group::count).sum(), "thread"), groups.size()));
        }
        if (background > 0) {
            lines.addAll(Prose.hanging("  ", "… and %s of the JVM, or of pools that have no work".formatted(
                    Counts.of(background, "platform thread")), prose.width()));
        }
        return lines;
    }

    private void group(Group group) {
        DumpedThread first = group.examples().getFirst();
        String what = first.hasNotBegun() ? "not started" : first.needsCarrier() ? "could go on, but has no carrier"
                : first.stack().isPinned() && !first.mayWaitToEnter() ? "pinned: " + first.waitsFor().text(1)
                : Words.does(first, group.count());
        lines.add(right(Counts.text(group.count()), 9) + "  " + left(group.isVirtual() ? "virtual" : "platform", 10)
                + left(group.state().toString(), 15) + what);
        int frames = 0;
        String last = null;
        for (Frame frame : shown(group)) {
            String text = frame.text();
            if (frames < MOST_FRAMES && !text.equals(last)) {
                String word = frames++ == 0 ? "at " : "by ";
                lines.add(FRAME_INDENT + word
                        + FrameNames.fitting(text, prose.columns() - FRAME_INDENT.length() - word.length()));
                last = text;
            }
        }
        lines.add(FRAME_INDENT + Wrap.shortened(DumpText.examples(group.examples(), group.count()),
                prose.columns() - FRAME_INDENT.length(), "…"));
    }

    private static List<Frame> shown(Group group) {
        List<Frame> ofUser = group.stack().ofUser();
        if (ofUser.isEmpty() || group.stack().pool().isEmpty()) {
            return ofUser.isEmpty() ? group.stack().place().stream().toList() : ofUser;
        }
        // Of the library that has the pool, one frame: the application's matter more.
        Frame pool = group.stack().pool().orElseThrow();
        return Stream.concat(Stream.of(pool), ofUser.stream().filter(frame -> !frame.isOfLibrary(pool))).toList();
    }

    static String right(String text, int width) {
        return " ".repeat(Math.max(1, width - text.length())) + text;
    }

    static String left(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }
}
