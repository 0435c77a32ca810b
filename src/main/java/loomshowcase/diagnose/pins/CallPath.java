package loomshowcase.diagnose.pins;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import loomshowcase.diagnose.FrameNames;
import loomshowcase.diagnose.Libraries;
import loomshowcase.text.Counts;
import loomshowcase.text.Listed;
import loomshowcase.text.Prose;

/** A place and what led to it, a frame on each line. Of many frames of libraries only the ends are shown. */
final class CallPath {

    private static final int LONGEST_RUN = 3;
    private static final int MOST_LIBRARIES = 3;

    private final Prose prose;
    private final String indent;

    CallPath(Prose prose, String indent) {
        this.prose = prose;
        this.indent = indent;
    }

    List<String> lines(String place, List<String> callers) {
        var lines = new ArrayList<String>();
        lines.add(frame("at ", place));
        for (int from = 0; from < callers.size();) {
            int to = from;
            while (to < callers.size() && !Libraries.isOfApplication(callers.get(to))) {
                to++;
            }
            List<String> run = callers.subList(from, to);
            if (run.size() > LONGEST_RUN) {
                lines.add(frame("by ", run.getFirst()));
                lines.add(indent + omitted(run.subList(1, run.size() - 1)));
                lines.add(frame("by ", run.getLast()));
            } else {
                run.forEach(caller -> lines.add(frame("by ", caller)));
            }
            if (to < callers.size()) {
                lines.add(frame("by ", callers.get(to)));
            }
            from = to + 1;
        }
        return lines;
    }

    private static String omitted(List<String> frames) {
        var libraries = new LinkedHashSet<String>();
        frames.forEach(frame -> libraries.add(Libraries.nameOf(frame)));
        return "   … %s of %s".formatted(Counts.of(frames.size(), "frame"), libraries.size() > MOST_LIBRARIES
                ? Counts.text(libraries.size()) + " libraries" : Listed.and(List.copyOf(libraries)));
    }

    private String frame(String word, String frame) {
        return indent + word + FrameNames.fitting(frame, prose.columns() - indent.length() - word.length());
    }
}
