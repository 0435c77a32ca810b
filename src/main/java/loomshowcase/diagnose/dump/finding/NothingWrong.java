package loomshowcase.diagnose.dump.finding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import loomshowcase.diagnose.Suggestion;
import loomshowcase.diagnose.dump.finding.Carrier.Use;
import loomshowcase.diagnose.dump.finding.ThreadGroups.Group;
import loomshowcase.diagnose.dump.model.DumpedThread;
import loomshowcase.diagnose.dump.model.WaitKind;
import loomshowcase.text.Counts;

/** Nothing else was found. It says what was looked at, and what most threads do. */
public record NothingWrong(Situation situation) implements Finding {

    /** Of futures, latches and {@code Thread.join} no dump says who ends the wait. */
    private static final String NO_CIRCLE = "no circle of locks is seen";

    @Override
    public String kind() {
        return "nothing-wrong";
    }

    @Override
    public String sentence() {
        if (isBeforeVirtualThreads()) {
            return "%s, and JDK %s has no virtual threads%s".formatted(NO_CIRCLE,
                    situation.dump().feature(), mostThreads());
        }
        if (!situation.dump().format().hasVirtualThreads()) {
            return "this kind of dump shows only the virtual threads that are on carriers: %s, and %s"
                    .formatted(carriers(), NO_CIRCLE);
        }
        return NO_CIRCLE + ", and " + carriers() + mostThreads();
    }

    private boolean isBeforeVirtualThreads() {
        int feature = situation.dump().feature();
        return feature > 0 && feature < 21;
    }

    private String carriers() {
        int all = situation.carriers().size();
        int free = situation.carriers(Use.FREE).size();
        if (all == 0) {
            return situation.counts().virtual() > 0 || !situation.dump().format().hasVirtualThreads()
                    ? "no carrier is busy" : "the dump has no virtual threads";
        }
        return free == all ? "carriers are free"
                : free == 0 && !situation.dump().format().hasVirtualThreads() ? "all carriers are busy"
                : free > 0 ? "%s of %s carriers are free".formatted(Counts.text(free), Counts.text(all))
                : "no thread is seen that waits for a carrier";
    }

    private String mostThreads() {
        if (situation.groups().isEmpty()) {
            return "";
        }
        var byKind = situation.groups().stream().collect(Collectors.groupingBy(NothingWrong::kind,
                Collectors.summingLong(Group::count)));
        var most = byKind.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        List<DumpedThread> examples = situation.groups().stream().filter(group -> kind(group) == most.getKey())
                .map(group -> group.examples().getFirst()).toList();
        boolean areVirtual = situation.groups().stream().filter(group -> kind(group) == most.getKey())
                .allMatch(Group::isVirtual);
        return "; %s %s%s".formatted(Words.share(situation, most.getValue(), areVirtual),
                Words.does(examples.getFirst(), most.getValue()), Words.in(examples));
    }

    private static WaitKind kind(Group group) {
        return group.examples().getFirst().waitsFor();
    }

    @Override
    public List<String> details() {
        return List.of();
    }

    @Override
    public List<DumpedThread> threads() {
        return List.of();
    }

    @Override
    public Optional<Suggestion> suggestion() {
        return situation.dump().format().hasVirtualThreads() || isBeforeVirtualThreads() ? Optional.empty()
                : Optional
                        .of(new Suggestion(
                                "Take a dump that has all virtual threads: jcmd %s Thread.dump_to_file -format=json FILE."
                                        .formatted(situation.process().pid() == 0 ? "PID" : situation.process().pid()),
                                "what-dumps-see", "Thread dumps, profilers, metrics"));
    }
}
