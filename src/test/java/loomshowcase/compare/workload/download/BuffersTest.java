package loomshowcase.compare.workload.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Buffers of downloads")
class BuffersTest {

    private static final long LONG = 100_000_000;

    private final Buffers buffers = new Buffers();

    @Test
    @DisplayName("a short file is read with the buffer of its head")
    void shortFile() {
        byte[] head = buffers.take();

        assertThat(head).hasSize(Buffers.SMALL);
        assertThat(buffers.forBody(10_000, head)).isSameAs(head);
    }

    @Test
    @DisplayName("a long file, and one whose length is unknown, get a large one")
    void longFile() {
        byte[] head = buffers.take();

        assertThat(Stream.of(LONG, AnswerHead.UNKNOWN).map(length -> buffers.forBody(length, head)))
                .allSatisfy(each -> assertThat(each).hasSize(8 * Buffers.SMALL));
    }

    @Test
    @DisplayName("one that was given back is the next one's, large or small")
    void givenBack() {
        byte[] head = buffers.take();
        byte[] large = buffers.forBody(LONG, head);
        buffers.giveBack(large);
        buffers.giveBack(head);

        assertThat(buffers.take()).isSameAs(head);
        assertThat(buffers.forBody(LONG, head)).isSameAs(large);
    }

    @Test
    @DisplayName("64 are large; when all are in use, a long file goes on with the buffer of its head")
    void atMostSixtyFour() {
        byte[] head = buffers.take();
        Stream.generate(() -> buffers.forBody(LONG, head)).limit(64)
                .forEach(each -> assertThat(each).isNotSameAs(head));

        assertThat(buffers.forBody(LONG, head)).isSameAs(head);
    }

    @Test
    @DisplayName("what came with the head moves into the larger buffer, and what follows is read into it")
    void goesOn() throws Exception {
        byte[] head = new byte[8];
        byte[] larger = new byte[64];
        var in = new SocketInput(new ByteArrayInputStream("one\nbody, and more".getBytes(StandardCharsets.US_ASCII)),
                head, URI.create("http://host/"));
        assertThat(in.line(10)).isEqualTo("one");
        in.goOnWith(larger);

        var body = new StringBuilder();
        for (int size = in.available(); size > 0; size = in.available()) {
            body.append(new String(in.buffer(), in.from(), size, StandardCharsets.US_ASCII));
            in.take(size);
        }
        assertThat(body).hasToString("body, and more");
        assertThat(in.buffer()).isSameAs(larger);
    }
}
