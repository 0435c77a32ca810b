package loomshowcase.diagnose.pins;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import loomshowcase.diagnose.PinKind;
import loomshowcase.text.Prose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("the stack of a pin")
class PinnedStackTest {

    private static final List<String> DRIVER = List.of("java.net.Socket.read", "org.postgresql.core.Stream.read",
            "org.postgresql.core.Query.execute", "org.postgresql.jdbc.Statement.run", "com.zaxxer.hikari.Proxy.run",
            "org.springframework.jdbc.Template.query", "com.acme.Orders$$SpringCGLIB$$0.find", "com.acme.Orders.find",
            "com.acme.Shop.show", "com.acme.Web.get", "com.acme.Main.lambda$run$0", "com.acme.Main.more");

    @Test
    void leadsFromADriverToTheApplication() {
        PinnedStack stack = stack(DRIVER, false);

        assertThat(stack.place()).isEqualTo("org.postgresql.core.Stream.read");
        assertThat(stack.callers()).contains("com.acme.Orders.find").endsWith("com.acme.Web.get",
                "com.acme.Main.lambda$run$0");
        assertThat(new CallPath(new Prose(100), "  ").lines(stack.place(), stack.callers())).containsExactly(
                "  at org.postgresql.core.Stream.read",
                "  by org.postgresql.core.Query.execute",
                "     … 3 frames of org.postgresql, com.zaxxer and org.springframework",
                "  by com.acme.Orders$$SpringCGLIB$$0.find",
                "  by com.acme.Orders.find",
                "  by com.acme.Shop.show",
                "  by com.acme.Web.get",
                "  by com.acme.Main.lambda$run$0");
    }

    @Test
    void leadsThroughAsManyFramesOfLibrariesAsThereAre() {
        List<String> deep = Stream.concat(Stream.iterate(0, number -> number + 1).limit(50)
                .map(number -> "org.hibernate.Deep.call" + number), Stream.of("com.acme.Orders.find")).toList();

        assertThat(stack(deep, false).callers()).endsWith("com.acme.Orders.find");
    }

    @Test
    void isCutOffIfItWasTruncatedBeforeItShowedTheApplication() {
        assertThat(stack(DRIVER, true).isCutOff()).isFalse();
        assertThat(stack(DRIVER.subList(0, 8), true).isCutOff()).isTrue();
        assertThat(stack(DRIVER.subList(0, 8), false).isCutOff()).isFalse();
    }

    @Test
    void tellsNothingOfWhatPinnedIfThereIsNone() {
        assertThat(PinnedStack.of(null, new HashMap<>()).kind()).isEqualTo(PinKind.UNKNOWN);
        assertThat(stack(List.of(), false).kind()).isEqualTo(PinKind.UNKNOWN);
    }

    /** The frame that pins may be below the cut. */
    @Test
    void tellsNothingOfWhatPinnedIfItWasCutOffBefore() {
        assertThat(stack(DRIVER, true).kind()).isEqualTo(PinKind.UNKNOWN);
        assertThat(stack(DRIVER, false).kind()).isEqualTo(PinKind.SYNCHRONIZED);
    }

    private static PinnedStack stack(List<String> names, boolean truncated) {
        var frames = new ArrayList<StackFrame>();
        for (String name : names) {
            int dot = name.lastIndexOf('.');
            frames.add(new StackFrame(name.substring(0, dot), name.substring(dot + 1), 0, false, false, false));
        }
        return new PinnedStack(frames, truncated, new HashMap<>());
    }
}
