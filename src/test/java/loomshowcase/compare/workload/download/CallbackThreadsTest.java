package loomshowcase.compare.workload.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CallbackThreadsTest {

    @Test
    void thatNeverComeBackAreReplacedSoThatOthersAreServed() throws Exception {
        var comeBack = new CountDownLatch(1);
        var served = new CountDownLatch(1);
        try (var threads = new CallbackThreads(2)) {
            for (int i = 0; i < 2; i++) {
                threads.execute(() -> await(comeBack));
            }
            threads.execute(served::countDown);
            threads.replaceTheStuck();
            assertThat(threads.getCorePoolSize()).as("before anybody is stuck").isEqualTo(2);

            while (!served.await(50, TimeUnit.MILLISECONDS)) {
                threads.replaceTheStuck();
            }
            assertThat(threads.getPoolSize()).isBetween(3, 4);
            comeBack.countDown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            // the test has ended
        }
    }
}
