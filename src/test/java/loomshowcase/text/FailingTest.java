package loomshowcase.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is said of an exception")
class FailingTest {

    private static final class Evil extends RuntimeException {
        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            throw new IllegalStateException("evil");
        }
    }

    @Test
    @DisplayName("names its class, and for an anonymous class the one around it")
    void name() {
        assertThat(Failing.name(new Evil())).isEqualTo("Evil");
        assertThat(Failing.name(new RuntimeException() {
            private static final long serialVersionUID = 1L;
        })).startsWith("FailingTest$");
    }

    @Test
    @DisplayName("survives a message that cannot be had")
    void message() {
        assertThat(Failing.message(new Evil())).isEmpty();
        assertThat(Failing.message(new RuntimeException())).isEmpty();
        assertThat(Failing.message(new RuntimeException("full"))).isEqualTo("full");
        assertThat(Failing.stack(new Evil())).startsWith("Evil\n\tat ").contains("FailingTest.message");
        assertThat(Failing.stack(new RuntimeException("full"))).contains("full", "FailingTest.message");
    }
}
