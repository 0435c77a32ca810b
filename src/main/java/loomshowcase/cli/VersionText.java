package loomshowcase.cli;

import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Collectors;
import loomshowcase.cli.shared.Tool;
import loomshowcase.compare.model.ScopeForm;
import loomshowcase.compare.plan.Machine;
import loomshowcase.compare.plan.PlatformThreadCap;
import loomshowcase.compare.plan.ThreadLimits;
import loomshowcase.jvm.ReleaseForms;
import loomshowcase.launch.InstalledJdk;
import loomshowcase.launch.InstalledJdks;
import loomshowcase.text.Counts;
import picocli.CommandLine.IVersionProvider;

/** {@code --version}: the tool, this JVM, the limits of this machine, and the structured forms of its JDKs. */
final class VersionText implements IVersionProvider {

    @Override
    public String[] getVersion() {
        Map<String, Long> limits = ThreadLimits.found();
        var lines = new ArrayList<String>();
        lines.add("loom-showcase " + Tool.VERSION);
        lines.add("JDK %s (%s), %s %s, %s cores".formatted(System.getProperty("java.runtime.version"),
                System.getProperty("java.vendor"), System.getProperty("os.name"), System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors()));
        lines.add("heap of this JVM: at most %s MB; memory: %s".formatted(
                Counts.text(Runtime.getRuntime().maxMemory() >> 20), memory()));
        lines.add("platform threads for one row of compare: at most %s (%s)%s".formatted(
                Counts.text(PlatformThreadCap.of(limits).threads()), PlatformThreadCap.of(limits).reason(),
                limits.isEmpty() ? "" : "; limits here: " + text(limits)));
        lines.add("structured forms:");
        InstalledJdks.find().stream().filter(InstalledJdk::isUsable)
                .forEach(jdk -> lines.add("  %s: %s".formatted(jdk, form(jdk))));
        return lines.toArray(String[]::new);
    }

    private static String memory() {
        Long bytes = Machine.memoryBytes();
        return bytes == null ? "unknown" : Counts.text(bytes >> 20) + " MB";
    }

    private static String text(Map<String, Long> limits) {
        return limits.entrySet().stream()
                .map(limit -> limit.getKey() + " " + Counts.text(limit.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String form(InstalledJdk jdk) {
        return new ReleaseForms(Tool.classes()).describe(ScopeForm.NAME, jdk);
    }
}
