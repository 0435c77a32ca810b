package loomshowcase.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A JVM that is ready for the form that a page shows")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no named pipes")
class ReadyJvmsTest extends StartedLab {

    /** Only then the launcher finds a {@code main} that is inherited. */
    private static final boolean ANY_FORM = Runtime.version().feature() >= 25;

    private static final String OTHER = RUN.replace("start-and-join", "ten-threads");
    private static final String BOTH = order("start-and-join", "virtual", "platform");
    private static final String CLAIM = order("carrier-names", "proof");

    /** What the page sends to run forms. */
    private static String order(String idea, String... forms) {
        return Stream.of(forms).map(form -> "{\"form\": \"%s\", \"jdk\": \"%d\"}"
                .formatted(form, Runtime.version().feature()))
                .collect(Collectors.joining(", ", "{\"idea\": \"%s\", \"forms\": [".formatted(idea), "]}"));
    }

    private Socket ask(String form) throws IOException {
        return Ask.post(lab, "/api/ready", form).open();
    }

    /** Each process that this one starts looks like this one for a moment, before it loads its own program. */
    private static List<ProcessHandle> jvms() {
        String own = ProcessHandle.current().info().commandLine().orElse("");
        return ProcessHandle.current().children().filter(ProcessHandle::isAlive)
                .filter(child -> child.info().command().orElse("").endsWith("java"))
                .filter(child -> !child.info().commandLine().orElse(own).equals(own)).toList();
    }

    private static List<ProcessHandle> awaitJvms(int number) {
        var seen = new AtomicReference<List<ProcessHandle>>(List.of());
        LabProcess.await(number + " JVMs are there", () -> {
            seen.set(jvms());
            return seen.get().size() == number;
        });
        return seen.get();
    }

    /** As {@link #awaitJvms}; and they have started. */
    private List<ProcessHandle> awaitReady() {
        List<ProcessHandle> jvms = awaitJvms(2);
        LabProcess.await("they have started", () -> begunRecordings(folder) == 2);
        return jvms;
    }

    private void awaitNone() {
        awaitJvms(0);
        LabProcess.await("their files are removed", this::isFolderEmpty);
    }

    private static boolean isAnyAlive(List<ProcessHandle> processes) {
        return processes.stream().anyMatch(ProcessHandle::isAlive);
    }

    private void assertRunIsReady(String run) throws IOException {
        assertThat(Ask.post(lab, "/api/runs", run).send().text()).contains("\"jvm\":\"READY\"", "\"exitCode\":0")
                .doesNotContain("\"jvm\":\"NEW\"");
    }

    @Test
    @DisplayName("runs that form. When the run is over, another is ready, until the page goes")
    void runs() throws Exception {
        try (Socket page = ask(RUN)) {
            List<ProcessHandle> ready = awaitReady();
            String events = Ask.post(lab, "/api/runs", RUN).send().text();

            assertThat(events).contains("\"jvm\":\"READY\"", "\"text\":\"Sleeping 1 second(s)...\"", "\"exitCode\":0");
            LabProcess.await("another is ready", () -> !jvms().equals(ready) && jvms().size() == 2);
        }
        awaitNone();
    }

    @Test
    @DisplayName("stays for the run after that")
    void isReadyAgain() throws Exception {
        try (Socket page = ask(RUN)) {
            List<ProcessHandle> ready = awaitReady();
            assertRunIsReady(RUN);
            assertThat(ready.stream().filter(ProcessHandle::isAlive)).hasSize(1);
            assertRunIsReady(RUN);
            assertThat(isAnyAlive(ready)).isFalse();
        }
        awaitNone();
    }

    @Test
    @DisplayName("runs a form that its page did not show, from JDK 25 on; on 21 it ends before")
    void runsAnotherForm() throws Exception {
        try (Socket page = ask(RUN)) {
            awaitReady();
            assertThat(Ask.post(lab, "/api/runs", OTHER).send().text()).contains("\"exitCode\":0",
                    "\"jvm\":\"" + (ANY_FORM ? "READY" : "NEW") + "\"");
        }
        awaitNone();
    }

    @Test
    @DisplayName("is there for each form of a page, and they begin together or not at all")
    void runsSeveral() throws Exception {
        try (Socket page = ask(BOTH)) {
            awaitReady();
            assertRunIsReady(BOTH);
        }
        awaitNone();
        try (Socket page = ask(RUN)) {
            awaitReady();
            assertThat(Ask.post(lab, "/api/runs", order("start-and-join", "virtual", "platform", "platform")).send()
                    .text()).contains("\"exitCode\":0").doesNotContain("\"jvm\":\"READY\"");
        }
        awaitNone();
    }

    @Test
    @DisplayName("ends when something runs that it is not for: it may not take the processor")
    void ends() throws Exception {
        try (Socket page = ask(RUN)) {
            List<ProcessHandle> ready = awaitJvms(2);
            try (Socket run = Ask.post(lab, "/api/runs", CLAIM).open()) {
                awaitText(run, "event: began");
                LabProcess.await("they end", () -> !isAnyAlive(ready));
                assertThat(jvms()).hasSizeLessThanOrEqualTo(1);
            }
            List<ProcessHandle> next = awaitJvms(2);
            try (Socket race = Ask.post(lab, "/api/races", race("['virtual']", 3, 1000, 1)).open()) {
                awaitText(race, "event: began");
                assertThat(isAnyAlive(next)).isFalse();
                awaitText(race, "event: raced");
            }
            awaitJvms(2);
        }
        awaitNone();
    }

    @Test
    @DisplayName("ends when its page shows fewer forms than before")
    void endsWhatIsTooMuch() throws Exception {
        try (Socket three = ask(order("start-and-join", "virtual", "platform", "virtual"))) {
            awaitJvms(3);
            try (Socket one = ask(RUN)) {
                three.getInputStream().readAllBytes();
                awaitJvms(2);
            }
        }
        awaitNone();
    }

    @Test
    @DisplayName("does not start while something runs")
    void startsLater() throws Exception {
        try (Socket run = Ask.post(lab, "/api/runs", RUN.replace("start-and-join", "as-completed")).open()) {
            awaitText(run, "event: began");
            try (Socket page = ask(OTHER)) {
                awaitText(run, "event: timeline");
                awaitText(run, "event: timeline");
                assertThat(jvms()).as("the run's own").hasSize(1);
                run.close();
                awaitJvms(2);
            }
        }
        awaitNone();
    }

    @Test
    @DisplayName("is for the page which asked last; the other page's request is over")
    void isForOnePage() throws Exception {
        try (Socket first = ask(RUN)) {
            List<ProcessHandle> before = awaitReady();
            try (Socket second = ask(OTHER)) {
                first.getInputStream().readAllBytes();
                if (ANY_FORM) {
                    assertThat(jvms()).as("what fits is kept").containsExactlyInAnyOrderElementsOf(before);
                } else {
                    LabProcess.await("they end", () -> !isAnyAlive(before));
                }
                awaitReady();
                assertRunIsReady(OTHER);
            }
        }
        awaitNone();
    }

    @ParameterizedTest
    @CsvSource({"race, broken", "download-images, virtual", "carrier-names, proof"})
    @DisplayName("is not there for what is not recorded, computes, or downloads")
    void isNotForAll(String idea, String form) throws IOException {
        assertThat(Ask.post(lab, "/api/ready", order(idea, form)).send().text()).contains("event: none");
        assertNothingRan();
    }

    @Test
    @DisplayName("ends with the server")
    void endsWithTheServer() throws Exception {
        try (Socket page = ask(RUN)) {
            awaitJvms(2);
            server.close();
            awaitNone();
        }
    }
}
