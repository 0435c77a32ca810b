package loomshowcase.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class RunQueueTest {

    private static final IntConsumer NOBODY = ahead -> {};

    private final RunQueue queue = new RunQueue();

    private Thread enter(String subject, int places, BlockingQueue<String> events) {
        return Thread.startVirtualThread(() -> {
            try (var ticket = queue.enter(subject, places, ahead -> events.add(subject + " behind " + ahead))) {
                events.add(subject + " runs");
                Thread.sleep(Long.MAX_VALUE);
            } catch (Refused | InterruptedException e) {
                events.add(subject + " ends");
            }
        });
    }

    @Test
    @DisplayName("Runs go in turn when there is no place, and each hears how many are before it")
    void inTurn() throws Exception {
        var events = new LinkedBlockingQueue<String>();
        Thread first = enter("a", RunQueue.PLACES, events);
        assertThat(events.take()).isEqualTo("a runs");
        Thread second = enter("b", 1, events);
        assertThat(events.take()).isEqualTo("b behind 1");
        Thread third = enter("c", RunQueue.PLACES, events);
        assertThat(events.take()).isEqualTo("c behind 2");

        first.interrupt();
        var next = List.of(events.take(), events.take(), events.take());
        assertThat(next).containsExactlyInAnyOrder("a ends", "b runs", "c behind 1");
        second.interrupt();
        assertThat(List.of(events.take(), events.take())).containsExactlyInAnyOrder("b ends", "c runs");
        third.interrupt();
    }

    @Test
    @DisplayName("Those that run are before it, too, each of them")
    void countsThoseThatRun() throws Exception {
        var events = new LinkedBlockingQueue<String>();
        Thread first = enter("a", 1, events);
        assertThat(events.take()).isEqualTo("a runs");
        Thread second = enter("b", 1, events);
        assertThat(events.take()).isEqualTo("b runs");
        Thread third = enter("c", RunQueue.PLACES, events);
        assertThat(events.take()).isEqualTo("c behind 2");

        first.interrupt();
        assertThat(List.of(events.take(), events.take())).containsExactlyInAnyOrder("a ends", "c behind 1");
        second.interrupt();
        third.interrupt();
    }

    @Test
    @DisplayName("What waits for all places is not overtaken by what needs one")
    void noOvertaking() throws Exception {
        var events = new LinkedBlockingQueue<String>();
        Thread running = enter("a", 1, events);
        assertThat(events.take()).isEqualTo("a runs");
        Thread alone = enter("alone", RunQueue.PLACES, events);
        assertThat(events.take()).isEqualTo("alone behind 1");
        Thread small = enter("small", 1, events);
        assertThat(events.take()).isEqualTo("small behind 2");

        alone.interrupt();
        assertThat(List.of(events.take(), events.take())).containsExactlyInAnyOrder("alone ends", "small runs");
        running.interrupt();
        small.interrupt();
    }

    @Test
    @DisplayName("When the line is full, nobody else may wait")
    void refuses() throws Exception {
        var events = new LinkedBlockingQueue<String>();
        var threads = new ArrayList<Thread>();
        threads.add(enter("a", RunQueue.PLACES, events));
        assertThat(events.take()).isEqualTo("a runs");
        for (int i = 0; i < RunQueue.LONGEST; i++) {
            threads.add(enter("w" + i, 1, events));
            assertThat(events.take()).isEqualTo("w%d behind %d".formatted(i, i + 1));
        }

        assertThatThrownBy(() -> queue.enter("z", 1, NOBODY)).isInstanceOf(Refused.class)
                .hasMessage("8 runs are waiting already; stop some, or wait");
        threads.forEach(Thread::interrupt);
    }

    @Test
    @DisplayName("A second run of the same subject waits for the first, although there is a place")
    void oneOfASubject() throws Exception {
        var events = new LinkedBlockingQueue<String>();
        Thread first = enter("a", 1, events);
        assertThat(events.take()).isEqualTo("a runs");
        Thread second = enter("a", 1, events);
        assertThat(events.take()).isEqualTo("a behind 1");

        first.interrupt();
        assertThat(List.of(events.take(), events.take())).containsExactlyInAnyOrder("a ends", "a runs");
        second.interrupt();
    }

    @Test
    @DisplayName("When a run has ended, its subject can run again")
    void again() throws Exception {
        queue.enter("a", RunQueue.PLACES, NOBODY).close();
        queue.enter("a", RunQueue.PLACES, NOBODY).close();
    }
}
