package loomshowcase.compare.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.util.List;
import loomshowcase.compare.result.TaskFailure;
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
        assertThat(Failures.of(recorder)).isEqualTo(List.of(
                new TaskFailure("HTTP 404", 3, "no picture 0"),
                new TaskFailure("ConnectException", 2, "ConnectException")));
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
