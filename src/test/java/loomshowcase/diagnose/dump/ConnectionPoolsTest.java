package loomshowcase.diagnose.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import loomshowcase.diagnose.dump.model.Frame;
import loomshowcase.diagnose.dump.model.Stack;
import loomshowcase.diagnose.dump.model.WaitKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A thread that waits for a connection is known by its stack. The stacks were recorded on JDK 25: each pool had one
 * connection, which was out, and virtual threads asked for another.
 */
@Tag("once")
class ConnectionPoolsTest {

    /** @param where the pool's class and method, as sentences name them */
    record Recorded(String pool, String where, List<Frame> frames) {

        @Override
        public String toString() {
            return pool;
        }
    }

    static Stream<Recorded> recorded() throws IOException {
        try (var stacks = ConnectionPoolsTest.class.getResourceAsStream("connection-pools.txt")) {
            String text = new String(stacks.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.substring(3).split("\n+## ")).map(stack -> {
                List<String> lines = stack.lines().toList();
                int colon = lines.getFirst().lastIndexOf(": ");
                return new Recorded(lines.getFirst().substring(0, colon), lines.getFirst().substring(colon + 2),
                        lines.stream().skip(1).map(Frame::of).toList());
            });
        }
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void aThreadThatWaitsForAConnectionIsKnownByItsStack(Recorded recorded) {
        Stack stack = new Stack(recorded.frames);
        assertThat(stack.waitsFor()).isEqualTo(WaitKind.CONNECTION);
        assertThat(stack.pool()).hasValueSatisfying(
                pool -> assertThat(pool.outerType() + "." + pool.method()).endsWith("." + recorded.where));
    }
}
