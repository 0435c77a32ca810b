package loomshowcase.diagnose.pools;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BusyTimeTest {

    private static final long MILLI = 1_000_000;

    private final BusyTime time = new BusyTime();

    @Test
    void countsHowManyThreadsWereNotIdleAtOnce() {
        alive(0, 100);
        alive(0, 100);
        alive(0, 100);
        idle(0, 60);
        idle(20, 80);

        assertThat(time.figures(0)).isEqualTo(new BusyTime.Figures(3, 3, 20 * MILLI, 100 * MILLI));
    }

    @Test
    void aPoolIsFullOnlyWhileItHasAllItsThreads() {
        alive(0, 100);
        alive(40, 90);

        assertThat(time.figures(0)).isEqualTo(new BusyTime.Figures(2, 2, 50 * MILLI, 100 * MILLI));
    }

    @Test
    void threadsThatFollowOneAnotherAreNotAliveAtOnce() {
        alive(0, 50);
        alive(50, 100);

        assertThat(time.figures(0).size()).isEqualTo(1);
    }

    @Test
    void aWorkerThatWakesAndParksAgainIsNotBusyInBetween() {
        alive(0, 100);
        idle(0, 50);
        idle(50, 100);

        assertThat(time.figures(0)).isEqualTo(new BusyTime.Figures(1, 0, 0, 100 * MILLI));
    }

    @Test
    void doesNotCountAPeakShorterThanAMillisecond() {
        alive(0, 100);
        alive(0, 100);
        idle(0, 50);
        time.idle(50 * MILLI + 10, 100 * MILLI);
        idle(0, 100);

        assertThat(time.figures(0).most()).isZero();
    }

    @Test
    void threadsThatAlwaysWaitForConnectionsAreNotWorkers() {
        alive(0, 100);
        alive(0, 100);
        alive(0, 100);
        idle(0, 50);
        idle(0, 50);

        assertThat(time.figures(1)).isEqualTo(new BusyTime.Figures(2, 2, 50 * MILLI, 100 * MILLI));
    }

    /** With 100 threads, the moment between two tasks of one of them would otherwise end the line. */
    @Test
    void of100Threads99AreEnoughToBeFull() {
        for (int thread = 0; thread < 100; thread++) {
            alive(0, 100);
        }
        idle(0, 100);

        assertThat(time.figures(0).fullNanos()).isEqualTo(100 * MILLI);
    }

    private void alive(long fromMillis, long toMillis) {
        time.alive(fromMillis * MILLI, toMillis * MILLI);
    }

    private void idle(long fromMillis, long toMillis) {
        time.idle(fromMillis * MILLI, toMillis * MILLI);
    }
}
