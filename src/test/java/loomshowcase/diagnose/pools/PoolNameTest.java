package loomshowcase.diagnose.pools;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoolNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "pool-3-thread-17                    | pool-3-thread-*               | OTHER",
        "http-nio-8080-exec-12               | http-nio-8080-exec-*          | TOMCAT",
        "https-jsse-nio-8443-exec-1          | https-jsse-nio-8443-exec-*    | TOMCAT",
        "http-nio-8080-Poller                | http-nio-*-Poller             | EVENT_LOOP",
        "qtp1406718218-25                    | qtp1406718218-*               | JETTY",
        "qtp1406718218-25-acceptor-0@6e-Con  | qtp1406718218-*               | JETTY",
        "XNIO-1 task-4                       | XNIO-1 task-*                 | UNDERTOW",
        "XNIO-1 I/O-2                        | XNIO-1 I/O-*                  | EVENT_LOOP",
        "nioEventLoopGroup-3-1               | nioEventLoopGroup-3-*         | EVENT_LOOP",
        "reactor-http-epoll-2                | reactor-http-epoll-*          | EVENT_LOOP",
        "ForkJoinPool.commonPool-worker-3    | ForkJoinPool.commonPool-worker-* | FORK_JOIN",
        "scheduling-1                        | scheduling-*                  | SCHEDULER",
        "Camel (camel-1) thread #5 - seda    | Camel (camel-1) thread #* - seda | OTHER",
        "main                                | main                          | OTHER"})
    void threadsWhoseNamesDifferInTheLastNumberAreOfOnePool(String thread, String pool, PoolKind kind) {
        assertThat(PoolName.of(thread, "main")).isEqualTo(new PoolName(pool, kind));
    }

    @Test
    void knowsTheCarriersOfVirtualThreadsByTheirGroup() {
        assertThat(PoolName.of("ForkJoinPool-1-worker-1", "CarrierThreads").kind()).isEqualTo(PoolKind.CARRIERS);
        assertThat(PoolName.of("ForkJoinPool-1-worker-1", "main").kind()).isEqualTo(PoolKind.FORK_JOIN);
    }

    @Test
    void leavesOutThreadsOfTheJvm() {
        assertThat(PoolName.isOfJvm("Reference Handler", "system")).isTrue();
        assertThat(PoolName.isOfJvm("JFR Periodic Tasks", "main")).isTrue();
        assertThat(PoolName.isOfJvm("http-nio-8080-exec-1", "main")).isFalse();
    }
}
