package loomshowcase.compare.model;

import java.util.List;
import java.util.Optional;

/** Every thread model there is, in the order of the table. */
public final class ThreadModels {

    private static final List<ThreadModel> ALL = List.of(
            new Sequential(),
            new PlatformThreads(),
            new FixedPool(),
            new CachedPool(),
            new VirtualThreads(),
            new LimitedVirtualThreads(),
            new Structured(),
            new Async());

    private ThreadModels() {}

    public static List<ThreadModel> all() {
        return ALL;
    }

    /** The names that a user types, in the order of the table. A variant has the name of its model. */
    public static List<String> families() {
        return ALL.stream().map(ThreadModel::family).distinct().toList();
    }

    public static Optional<ThreadModel> named(String id) {
        return ALL.stream().filter(model -> model.id().equals(id)).findFirst();
    }
}
