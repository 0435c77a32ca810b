package loomshowcase.compare.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThreadLimitsTest {

    @TempDir
    private Path root;

    @BeforeEach
    void aLinuxThatTellsEverything() throws IOException {
        file("proc/sys/kernel/pid_max", "32768\n");
        file("proc/sys/kernel/threads-max", "192730\n");
        file("proc/sys/vm/max_map_count", "65530\n");
        file("proc/self/limits", """
                Limit                     Soft Limit           Hard Limit           Units
                Max cpu time              unlimited            unlimited            seconds
                Max processes             600                  96365                processes
                """);
    }

    @Test
    void readsWhatLinuxTells() {
        assertThat(new ThreadLimits(root).read()).containsOnly(
                entry("pid_max", 32768L),
                entry("threads-max", 192730L),
                entry("max_map_count / 2", 32765L),
                entry("ulimit -u", 600L));
    }

    @Test
    void readsTheSecondVersionOfCgroups() throws IOException {
        file("proc/self/cgroup", "0::/my/pod\n");
        file("sys/fs/cgroup/my/pod/pids.max", "1024\n");
        assertThat(new ThreadLimits(root).read()).containsEntry("cgroup pids.max", 1024L);
    }

    @Test
    void readsTheFirstVersionOfCgroups() throws IOException {
        file("proc/self/cgroup", "8:pids:/docker/1\n7:blkio:/\n0::/\n");
        file("sys/fs/cgroup/pids/docker/1/pids.max", "2048\n");
        assertThat(new ThreadLimits(root).read()).containsEntry("cgroup pids.max", 2048L);
    }

    @Test
    void maxIsNoLimit() throws IOException {
        file("proc/self/cgroup", "0::/\n");
        file("sys/fs/cgroup/pids.max", "max\n");
        assertThat(new ThreadLimits(root).read()).doesNotContainKey("cgroup pids.max");
    }

    @Test
    void elsewhereThereIsNothingToRead() {
        assertThat(new ThreadLimits(root.resolve("nowhere")).read()).isEmpty();
    }

    private void file(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
