package loomshowcase.diagnose.dump;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import loomshowcase.diagnose.dump.model.ThreadContainer;
import loomshowcase.diagnose.dump.model.ThreadDump;
import loomshowcase.text.Counts;
import loomshowcase.text.Prose;

/** Executors and scopes as a tree, each with how many threads it has and who opened it. */
final class ContainerTree {

    private static final int DEEPEST = 20;

    private final Prose prose;
    private final int top;
    private final Map<String, List<ThreadContainer>> children = new HashMap<>();
    private final Set<String> shown = new HashSet<>();
    private final List<String> lines = new ArrayList<>();

    ContainerTree(Prose prose, int top) {
        this.prose = prose;
        this.top = top;
    }

    List<String> lines(ThreadDump dump) {
        for (ThreadContainer container : dump.containers()) {
            if (!container.isRoot()) {
                children.computeIfAbsent(container.parent() == null ? ThreadContainer.ROOT : container.parent(),
                        parent -> new ArrayList<>()).add(container);
            }
        }
        dump.containers().stream().filter(ThreadContainer::isRoot).findFirst()
                .ifPresent(root -> lines.add("  started without an executor: " + threads(root)));
        below(ThreadContainer.ROOT, 1);
        return lines;
    }

    private void below(String parent, int depth) {
        // A damaged or hostile dump may name a container as its own ancestor.
        if (depth > DEEPEST || !shown.add(parent)) {
            return;
        }
        List<ThreadContainer> all = children.getOrDefault(parent, List.of()).stream()
                .filter(container -> container.threads() > 0 || children.containsKey(container.name()))
                .sorted(Comparator.comparingInt(ThreadContainer::threads).reversed()).toList();
        for (ThreadContainer container : all.subList(0, Math.min(top, all.size()))) {
            lines.addAll(Prose.hanging("  ".repeat(depth), "%s: %s%s".formatted(name(container), threads(container),
                    container.owner() == 0 ? "" : ", opened by #" + container.owner()), prose.columns()));
            below(container.name(), depth + 1);
        }
        if (all.size() > top) {
            List<ThreadContainer> rest = all.subList(top, all.size());
            lines.add("  ".repeat(depth) + "… and %s more: %s".formatted(Counts.text(rest.size()),
                    Counts.of(rest.stream().mapToLong(ThreadContainer::threads).sum(), "thread")));
        }
    }

    private static String threads(ThreadContainer container) {
        return Counts.of(container.threads(), "thread") + (container.virtual() == 0 ? ""
                : container.virtual() == container.threads() ? ", all virtual"
                : ", %s of them virtual".formatted(Counts.text(container.virtual())));
    }

    /** Without packages: {@code ThreadPerTaskExecutor@6d8ea3c4}, {@code outer/ThreadFlock}. */
    private static String name(ThreadContainer container) {
        String name = container.name();
        int slash = name.lastIndexOf('/');
        if (slash > 0) {
            return name.substring(0, slash);
        }
        int at = name.indexOf('@');
        return name.substring(name.lastIndexOf('.', at < 0 ? name.length() : at) + 1);
    }
}
