package loomshowcase.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import loomshowcase.forms.FormRunner;
import loomshowcase.launch.FakeJdk;
import loomshowcase.launch.InstalledJdk;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RaceTest {

    @Test
    @DisplayName("A race on a runtime without java.management says so, as compare does")
    void namesTheMissingModule(@TempDir Path folder) throws Exception {
        Path home = FakeJdk.jdk(folder.resolve("jdk"), "25.0.3");
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"25.0.3\"\nMODULES=\"java.base\"\n");
        var jdks = new LabJdks(InstalledJdk.at(home).orElseThrow(), List.of());
        var queue = new RunQueue();
        var race = new Race(jdks, folder, folder, queue,
                new ReadyJvms(new FormRunner(folder, folder), queue, ReadyJvms.LONGEST));

        Race.Order order = race.check(new Race.Request(List.of("virtual"), 10, 10, 1, "25"));

        assertThat(order.plan().cells()).singleElement().extracting(cell -> cell.reasonNotToRun().orElse("none"))
                .asString().contains("lacks the module java.management; use a whole JDK");
    }
}
