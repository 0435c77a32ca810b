package loomshowcase.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A JVM that is ready for the form that a page shows")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no named pipes")
class ReadyFormsTest extends StartedLab {

    private static final String OTHER = RUN.replace("start-and-join", "ten-threads");

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

    private static ProcessHandle awaitJvm() {
        var seen = new AtomicReference<List<ProcessHandle>>(List.of());
        LabProcess.await("one JVM is ready", () -> {
            seen.set(jvms());
            return seen.get().size() == 1;
        });
        return seen.get().getFirst();
    }

    private static void awaitNone() {
        LabProcess.await("no JVM is left", () -> jvms().isEmpty());
    }

    @Test
    @DisplayName("runs that form. When the run is over, another is ready, until the page goes")
    void runs() throws Exception {
        try (Socket page = ask(RUN)) {
            ProcessHandle ready = awaitJvm();
            String events = Ask.post(lab, "/api/runs", RUN).send().text();

            assertThat(events).contains("\"ready\":true", "\"text\":\"Sleeping 1 second(s)...\"", "\"exitCode\":0");
            ready.onExit().get();
            assertThat(awaitJvm().pid()).isNotEqualTo(ready.pid());
        }
        awaitNone();
        LabProcess.await("its files are removed", this::isFolderEmpty);
    }

    @Test
    @DisplayName("ends when anything else runs: nothing may be beside a run")
    void ends() throws Exception {
        try (Socket page = ask(RUN)) {
            ProcessHandle ready = awaitJvm();
            try (Socket run = Ask.post(lab, "/api/runs", OTHER).open()) {
                awaitText(run, "\"ready\":false");
                ready.onExit().get();
                awaitText(run, "event: line");
                assertThat(jvms()).hasSize(1);
            }
            try (Socket race = Ask.post(lab, "/api/races", race("['virtual']", 3, 1000, 1)).open()) {
                awaitText(race, "event: began");
                assertThat(jvms()).hasSizeLessThanOrEqualTo(1);
                awaitText(race, "event: raced");
            }
            awaitJvm();
        }
        awaitNone();
    }

    @Test
    @DisplayName("is that of the page which asked last; the other page's request is over")
    void isOne() throws Exception {
        try (Socket first = ask(RUN)) {
            ProcessHandle before = awaitJvm();
            try (Socket second = ask(OTHER)) {
                before.onExit().get();
                first.getInputStream().readAllBytes();
                awaitJvm();
            }
        }
        awaitNone();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{'idea': 'race', 'forms': [{'form': 'virtual', 'jdk': '%s'}]}",
        "{'idea': 'start-and-join', 'forms': [{'form': 'virtual', 'jdk': '%s'}, {'form': 'platform', 'jdk': '%s'}]}"})
    @DisplayName("is not there for what is not recorded, nor for several forms: one JVM is enough")
    void isNotForAll(String body) throws IOException {
        String json = body.replace('\'', '"').replace("%s", "" + Runtime.version().feature());
        assertThat(Ask.post(lab, "/api/ready", json).send().text()).contains("event: none");
        assertNothingRan();
    }

    @Test
    @DisplayName("ends with the server")
    void endsWithTheServer() throws Exception {
        try (Socket page = ask(RUN)) {
            awaitJvm();
            server.close();
            awaitNone();
        }
    }
}
