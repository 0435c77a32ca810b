package loomshowcase.cli.dump;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import loomshowcase.diagnose.Suggestion;
import loomshowcase.diagnose.dump.DumpReport;
import loomshowcase.diagnose.dump.finding.Carrier;
import loomshowcase.diagnose.dump.finding.Finding;
import loomshowcase.diagnose.dump.finding.LockQueue;
import loomshowcase.diagnose.dump.finding.Movement;
import loomshowcase.diagnose.dump.finding.Situation;
import loomshowcase.diagnose.dump.finding.ThreadGroups.Group;
import loomshowcase.diagnose.dump.model.DumpedThread;
import loomshowcase.diagnose.dump.model.Frame;
import loomshowcase.diagnose.dump.model.SchedulerState;
import loomshowcase.diagnose.dump.model.ThreadContainer;
import loomshowcase.diagnose.dump.model.ThreadDump;
import loomshowcase.files.WholeFile;

/** The file of {@code dump --export}; its shape is {@code docs/dump.schema.json}. What no dump tells is {@code null}. */
final class DumpFile {

    private static final String FORMAT = "loom-showcase/dump";
    private static final int VERSION = 1;
    /** Longer lists are cut off; the number beside each says how long it was. */
    private static final int MOST = 1_000;

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.WRITE_ENUMS_USING_TO_STRING)
            .build();

    private record Exported(String format, int version, List<Process> processes) {}

    private record Process(Long pid, Integer jdk, String jdkVersion, List<Dump> dumps, String answer,
            List<Found> findings, Situation.Counts threads, int groupCount, List<Does> groups, int lockCount,
            List<Queue> locks, List<OnCarrier> carriers, Scheduler scheduler, int containerCount,
            List<Container> containers, Moved movement, List<String> cannotShow) {}

    private record Dump(String source, String format, String time, int threads, String damage) {}

    private record Found(String kind, String sentence, List<String> details, int threadCount, List<Name> threads,
            Suggestion suggestion) {}

    private record Name(long id, String name, boolean virtual) {}

    private record Does(long count, boolean virtual, String state, String waitsFor, List<String> frames,
            List<Name> examples) {}

    private record Queue(String lock, Name owner, Name next, int waitingCount, List<Name> waiting) {}

    private record OnCarrier(Name carrier, String use, Name carried, Long cpuNanos, Long usedNanos) {}

    private record Scheduler(int parallelism, int size, int active, int queued) {}

    private record Container(String name, String parent, Long owner, int threads, int virtual) {}

    private record Moved(Long nanos, int threads, int unmoved) {}

    private DumpFile() {}

    /** The text of the file. */
    static String text(List<DumpReport> reports) throws IOException {
        return MAPPER.writeValueAsString(
                new Exported(FORMAT, VERSION, reports.stream().map(DumpFile::process).toList())) + "\n";
    }

    /** @throws IOException if it could not be written; an existing file is then unchanged */
    static void write(List<DumpReport> reports, Path file) throws IOException {
        WholeFile.write(file, text(reports).getBytes(StandardCharsets.UTF_8));
    }

    private static Process process(DumpReport report) {
        Situation situation = report.situation();
        ThreadDump last = situation.process().last().dump();
        return new Process(positive(situation.process().pid()), last.feature() == 0 ? null : last.feature(),
                last.version(), report.dumps().stream().map(DumpFile::dump).toList(),
                report.findings().getFirst().sentence(), first(report.findings()).map(DumpFile::found).toList(),
                situation.counts(), situation.groups().size(), first(situation.groups()).map(DumpFile::does).toList(),
                situation.queues().size(), first(situation.queues()).map(DumpFile::queue).toList(),
                situation.carriers().stream().map(DumpFile::onCarrier).toList(),
                scheduler(situation.process().last().scheduler()), last.containers().size(),
                first(last.containers()).map(DumpFile::container).toList(), moved(situation.movement()),
                report.cannotShow());
    }

    private static <T> Stream<T> first(List<T> all) {
        return all.stream().limit(MOST);
    }

    private static Long positive(long number) {
        return number > 0 ? Long.valueOf(number) : null;
    }

    private static Long told(long nanos) {
        return nanos < 0 ? null : Long.valueOf(nanos);
    }

    private static Dump dump(ThreadDump dump) {
        return new Dump(dump.source(), dump.format().toString(), dump.time() == null ? null : dump.time().toString(),
                dump.threads().size(), dump.damage());
    }

    private static Found found(Finding finding) {
        return new Found(finding.kind(), finding.sentence(), finding.details(), finding.threads().size(),
                names(finding.threads()), finding.suggestion().orElse(null));
    }

    private static List<Name> names(List<DumpedThread> threads) {
        return first(threads).map(DumpFile::name).toList();
    }

    private static Name name(DumpedThread thread) {
        return thread == null ? null : new Name(thread.id(), thread.name().toString(), thread.isVirtual());
    }

    private static Does does(Group group) {
        return new Does(group.count(), group.isVirtual(), group.state().toString(),
                group.examples().getFirst().waitsFor().toString(),
                group.stack().frames().stream().map(Frame::text).toList(), names(group.examples()));
    }

    private static Queue queue(LockQueue queue) {
        return new Queue(queue.lock().text(), name(queue.owner()), name(queue.next()), queue.waiting().size(),
                names(queue.waiting()));
    }

    private static OnCarrier onCarrier(Carrier carrier) {
        return new OnCarrier(name(carrier.thread()), carrier.use().toString(), name(carrier.carried()),
                told(carrier.cpuNanos()), told(carrier.usedNanos()));
    }

    private static Scheduler scheduler(SchedulerState state) {
        return state == null ? null
                : new Scheduler(state.parallelism(), state.size(), state.active(), state.queued());
    }

    private static Container container(ThreadContainer container) {
        return new Container(container.name(), container.parent(), positive(container.owner()), container.threads(),
                container.virtual());
    }

    private static Moved moved(Movement movement) {
        return movement == null ? null : new Moved(movement.time() == null ? null : movement.time().toNanos(),
                movement.threads(), movement.unmoved().size());
    }
}
