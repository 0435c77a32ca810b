package loomshowcase.diagnose.pools;

import java.util.List;

/** What a worker waits for in the middle of a task. */
public enum WaitKind {
    SOCKET_READ("socket reads", Source.OUTSIDE),
    SOCKET_WRITE("socket writes", Source.OUTSIDE),
    HTTP_RESPONSE("HTTP responses", Source.OUTSIDE),
    SLEEP("sleep", Source.OUTSIDE),
    CONNECTION("a connection from a connection pool", Source.SHARED),
    PERMIT("the permit of a semaphore", Source.SHARED),
    LOCK("a lock", Source.SHARED),
    MONITOR("a monitor (synchronized)", Source.SHARED),
    FILE("files", Source.FILE),
    RESULT("results of other threads", Source.OTHERS),
    QUEUE("a queue", Source.OTHERS),
    OBJECT_WAIT("Object.wait", Source.OTHERS),
    SELECT("events of many connections (select or accept)", Source.OTHERS),
    PARK("something that the stack does not tell", Source.OTHERS);

    /** Where the end of a wait comes from, which decides whether more threads would help. */
    enum Source {
        /** From outside of the JVM, or after some time: as many as wish can wait at once. */
        OUTSIDE,
        /** From whoever holds what the waiting threads want: more threads make a longer line. */
        SHARED,
        /** From a file system: a virtual thread keeps its carrier meanwhile. */
        FILE,
        /** From other threads of the program: those decide. */
        OTHERS
    }

    private static final List<String> CONNECTION_POOLS = List.of(
            "com.zaxxer.hikari.pool.HikariPool.getConnection", "com.zaxxer.hikari.util.ConcurrentBag.borrow",
            "org.apache.tomcat.jdbc.pool.ConnectionPool.borrowConnection",
            "org.apache.commons.pool2.impl.GenericObjectPool.borrowObject",
            "org.apache.commons.pool2.impl.GenericKeyedObjectPool.borrowObject",
            "com.mchange.v2.resourcepool.BasicResourcePool.", "io.agroal.pool.ConnectionPool.",
            "oracle.ucp.", "org.apache.http.impl.conn.PoolingHttpClientConnectionManager.",
            "org.apache.http.pool.AbstractConnPool.",
            "org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager.",
            "org.apache.hc.core5.pool.", "org.h2.jdbcx.JdbcConnectionPool.getConnection");

    private static final List<String> LOCKS = List.of("java.util.concurrent.locks.ReentrantLock",
            "java.util.concurrent.locks.ReentrantReadWriteLock", "java.util.concurrent.locks.StampedLock");

    private static final List<String> RESULTS = List.of("java.util.concurrent.CompletableFuture.",
            "java.util.concurrent.FutureTask.", "java.util.concurrent.CountDownLatch.",
            "java.util.concurrent.ForkJoinTask.", "java.util.concurrent.ExecutorCompletionService.",
            "java.util.concurrent.CyclicBarrier.", "java.util.concurrent.Phaser.", "java.util.concurrent.Exchanger.",
            "java.util.concurrent.StructuredTaskScope", "java.lang.Thread.join",
            "java.util.concurrent.ThreadPoolExecutor.awaitTermination");

    private final String text;
    private final Source source;

    WaitKind(String text, Source source) {
        this.text = text;
        this.source = source;
    }

    Source source() {
        return source;
    }

    /** What a thread waits for that parks with this stack. */
    static WaitKind ofPark(List<String> frames) {
        if (anyStartsWith(frames, CONNECTION_POOLS)) {
            return CONNECTION;
        }
        if (anyStartsWith(frames, List.of("jdk.internal.net.http.HttpClientImpl.send"))) {
            return HTTP_RESPONSE;
        }
        for (String frame : frames) {
            if (LOCKS.stream().anyMatch(frame::startsWith)) {
                return LOCK;
            }
            if (frame.startsWith("java.util.concurrent.Semaphore.")) {
                return PERMIT;
            }
            if (RESULTS.stream().anyMatch(frame::startsWith)) {
                return RESULT;
            }
            if (frame.startsWith("java.util.concurrent.") && isQueue(frame)) {
                return QUEUE;
            }
        }
        return PARK;
    }

    /** What a thread waits for that is in {@code Object.wait} with this stack. */
    static WaitKind ofObjectWait(List<String> frames) {
        return anyStartsWith(frames, CONNECTION_POOLS) ? CONNECTION
                : anyStartsWith(frames, RESULTS) ? RESULT : OBJECT_WAIT;
    }

    private static boolean isQueue(String frame) {
        return frame.contains("Queue.") || frame.contains("Deque.") || frame.contains("Queue$");
    }

    private static boolean anyStartsWith(List<String> frames, List<String> names) {
        return frames.stream().anyMatch(frame -> names.stream().anyMatch(frame::startsWith));
    }

    @Override
    public String toString() {
        return text;
    }
}
