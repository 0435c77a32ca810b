package loomshowcase.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import loomshowcase.catalogue.FormKind;
import loomshowcase.catalogue.Idea;
import loomshowcase.launch.InstalledJdks;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("once")
class RecordingsTest {

    @Test
    void haveTheMainJdkFirst() {
        List<Recording> all = List.of(run("21.0.1"), run("25.0.1"), run("26"));

        assertThat(new Recordings(all).all()).extracting(Recording::feature).containsExactly(25, 21, 26);
    }

    @Test
    void anEarlyAccessBuildIsCalledSo() {
        assertThat(run("28-ea+18").release()).isEqualTo("28-ea");
        assertThat(run("27.0.1").release()).isEqualTo("27");
        Map<Idea, Recordings> recorded = new HashMap<>();
        recorded.put(null, new Recordings(List.of(run("27.0.1"), run("28-ea+18"))));
        assertThat(ContentsPage.versions(recorded))
                .startsWith("Recorded on JDK 27.0.1 and 28-ea+18. JDK 28-ea+18 is an "
                        + "early-access build, recorded on 20");
    }

    private static Recording run(String version) {
        return new Recording(FormKind.VIRTUAL, version, "VirtualRace", false, List.of(), List.of());
    }

    @Test
    void pathsAndProcessIdsAreMaskedAndEqualOnesStayEqual() {
        var privacy = new OutputMask(InstalledJdks.running(), Path.of("/somewhere/else"));

        assertThat(privacy.masked(List.of("process ID: 812", "in process 99", "in process 812",
                "Into /somewhere/else/pictures, and " + System.getProperty("java.home") + "/bin/java")))
                .containsExactly("process ID: PID1", "in process PID2", "in process PID1",
                        "Into FOLDER, and FOLDER");
    }

    @Test
    void javadocBecomesMarkdown() {
        List<String> remarks = Remarks.of("""
                package a.b;

                import java.util.List;

                /**
                 * Shows {@code a <b>} and
                 * {@link java.util.List#of(java.lang.Object)}.
                 *
                 * <p>Rests on {@link Thread#join()}.
                 *
                 * <pre>
                 * out
                 * </pre>
                 */
                public class C {}
                """);

        assertThat(remarks).containsExactly(
                "Shows `a <b>` and `List.of(Object)`.", "Rests on `Thread.join()`.");
    }
}
