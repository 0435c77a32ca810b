package loomshowcase.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("once")
class OutputComparisonTest {

    @Test
    void ignoresTimesIdsAndHashes() {
        assertAlike("who-runs-this", "virtual",
                List.of("VirtualThread[#22]/runnable@ForkJoinPool-1-worker-1", "Finished in 1.03 second(s)"),
                List.of("VirtualThread[#31]/runnable@ForkJoinPool-1-worker-2", "Finished in 1.10 second(s)"));
        assertAlike("scope-in-a-thread-dump", "structured",
                List.of("Executor@2118cddf", "  \"tid\": \"19\","), List.of("Executor@61842", "  \"tid\": \"23\","));
        assertAlike("cpu-bound", "platform",
                List.of("Threads: 64, at most 14 at work: 64 pieces, 0.52 s of computing in 0.29 s"),
                List.of("Threads:  8, at most  2 at work: 64 pieces, 0.61 s of computing in 0.09 s"));
    }

    @Test
    void acceptsAnyOrderOfThreadsThatStartTogether() {
        assertAlike("as-completed", "virtual",
                List.of("Sleeping 5 second(s)...", "Sleeping 4 second(s)...", "Done Sleeping...1"),
                List.of("Sleeping 4 second(s)...", "Sleeping 5 second(s)...", "Done Sleeping...1"));
    }

    @Test
    void acceptsAnyOrderOfThreadsThatAreInterruptedTogether() {
        assertAlike("own-policy", "structured",
                List.of("Interrupted...5", "[Done Sleeping...1]", "Interrupted...4"),
                List.of("Interrupted...4", "Interrupted...5", "[Done Sleeping...1]"));
        assertAlike("download-images", "virtual",
                List.of("a was downloaded...", "b was downloaded..."),
                List.of("b was downloaded...", "a was downloaded..."));
    }

    @Test
    void checksTheOrderOfResults() {
        assertDifferent("as-completed", "virtual",
                List.of("Done Sleeping...1", "Done Sleeping...2"), List.of("Done Sleeping...2", "Done Sleeping...1"));
        assertDifferent("start-and-join", "virtual",
                List.of("Sleeping 1 second(s)...", "Done Sleeping..."),
                List.of("Done Sleeping...", "Sleeping 1 second(s)..."));
        assertDifferent("download-images", "sequential",
                List.of("a was downloaded...", "b was downloaded..."),
                List.of("b was downloaded...", "a was downloaded..."));
    }

    @Test
    void checksThatNoLineIsMissingAndTheSpelling() {
        assertDifferent("start-and-join", "virtual",
                List.of("Sleeping 1 second(s)...", "Sleeping 1 second(s)..."), List.of("Sleeping 1 second(s)..."));
        assertDifferent("scope-in-a-thread-dump", "structured", List.of("\"tid\": \"19\","), List.of("\"tid\": 19,"));
        assertDifferent("race", "broken", List.of("In the counter:         1000"), List.of("In the counter: 1000"));
    }

    private static void assertAlike(String idea, String kind, List<String> one, List<String> other) {
        assertThat(OutputComparison.essence(idea, kind, one)).isEqualTo(OutputComparison.essence(idea, kind, other));
    }

    private static void assertDifferent(String idea, String kind, List<String> one, List<String> other) {
        assertThat(OutputComparison.essence(idea, kind, one)).isNotEqualTo(OutputComparison.essence(idea, kind, other));
    }
}
