package loomshowcase.compare.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.net.ConnectException;
import java.util.List;
import java.util.Optional;
import loomshowcase.compare.result.FailedTask;
import loomshowcase.compare.result.TaskFailure;
import loomshowcase.compare.workload.Work;
import loomshowcase.compare.workload.NamedFailure;
import org.junit.jupiter.api.Test;

class FailuresTest {

    private static final class NotFound extends IOException implements NamedFailure {
        private static final long serialVersionUID = 1;

        NotFound(int task) {
            super("no picture " + task);
        }

        @Override
        public String kind() {
            return "HTTP 404";
        }
    }

    @Test
    void countsByKindInTheOrderOfTheFirstOfEach() {
        var recorder = new Recorder(task -> {
            switch (task % 3) {
                case 0 -> throw new NotFound(task);
                case 1 -> throw new ConnectException();
                default -> {
                    return task;
                }
            }
        }, 7);
        recorder.forEach(Runnable::run);
        List<TaskFailure> failures = Failures.of(recorder);

        assertThat(failures).extracting(TaskFailure::kind, TaskFailure::count, TaskFailure::example).containsExactly(
                tuple("HTTP 404", 3, "no picture 0"), tuple("ConnectException", 2, "ConnectException"));
        assertThat(failures.getFirst().stack()).as("its words are enough").isNull();
        assertThat(failures.getLast().stack()).startsWith("java.net.ConnectException\n\tat ");
    }

    private static final class Told extends Exception implements NamedFailure {
        private static final long serialVersionUID = 1;
        private final String stack;

        Told(String message, String stack) {
            super(message);
            this.stack = stack;
        }

        @Override
        public String kind() {
            return "told";
        }

        @Override
        public Optional<String> stack() {
            return Optional.ofNullable(stack);
        }
    }

    @Test
    void keepsTheStackTraceOfAKindWhicheverTaskHasItAndItsMessageWithIt() {
        var recorder = new Recorder(task -> {
            throw new Told("order " + task, task == 1 ? "at shop.Orders.find" : null);
        }, 3);
        recorder.forEach(Runnable::run);

        assertThat(Failures.of(recorder)).singleElement()
                .isEqualTo(new TaskFailure("told", 3, "order 1", null, "at shop.Orders.find"));
    }

    @Test
    void tellsEachFailedTaskByWhatItWasAboutUpToAThousand() {
        var recorder = new Recorder(new Work() {
            @Override
            public Object perform(int index) throws Exception {
                throw new NotFound(index);
            }

            @Override
            public String subject(int index) {
                return "http://me:secret@a/" + index;
            }
        }, 1_002);
        recorder.forEach(Runnable::run);

        assertThat(Failures.tasks(recorder)).hasSize(1_000).first()
                .isEqualTo(new FailedTask(0, "HTTP 404", "http://***@a/0"));
        assertThat(Failures.of(recorder).getFirst().count()).isEqualTo(1_002);
    }

    @Test
    void tellsARefusedThreadFromAFullHeap() {
        assertThat(Failures.kind(new OutOfMemoryError("unable to create native thread: possibly out of memory")))
                .isEqualTo("no more native threads");
        assertThat(Failures.kind(new OutOfMemoryError("Java heap space"))).isEqualTo("out of memory");
        assertThat(Failures.kind(new OutOfMemoryError())).isEqualTo("out of memory");
    }

    @Test
    void takesTheFirstLineOfAMessage() {
        assertThat(Failures.message(new IllegalStateException("first\nsecond"))).isEqualTo("first");
    }
}
