package loomshowcase.diagnose.pools;

/** What is known of a pool by the names of its threads. */
public enum PoolKind {
    TOMCAT("Tomcat's requests"),
    JETTY("Jetty's requests"),
    UNDERTOW("Undertow's tasks"),
    EVENT_LOOP("an event loop"),
    FORK_JOIN("a ForkJoinPool"),
    CARRIERS("the carriers of virtual threads"),
    SCHEDULER("a scheduler"),
    OTHER("");

    private final String text;

    PoolKind(String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }
}
