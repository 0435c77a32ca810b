package loomshowcase.diagnose.dump.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loomshowcase.diagnose.dump.model.SchedulerState;
import loomshowcase.diagnose.dump.model.ThreadDump;
import loomshowcase.text.Reasons;

/** What one file has: dumps of any kind one after another, or amid a log. */
final class DumpedFile {

    private final String source;
    private final Stacks stacks;
    private final List<ThreadDump> dumps = new ArrayList<>();
    private final List<SchedulerState> schedulers = new ArrayList<>();
    private int unknownSchedulers;
    private boolean hasPollers;
    private IOException failure;

    private DumpedFile(String source, Stacks stacks) {
        this.source = source;
        this.stacks = stacks;
    }

    /** @throws IOException if nothing in it can be read; the message names the file, and says why and what to do */
    static DumpedFile read(String source, InputStream stream, Stacks stacks) throws IOException {
        DumpInput input = DumpInput.of(source, stream);
        var file = new DumpedFile(source, stacks);
        file.read(new JsonPieces(input.bytes()));
        file.check(input.isJson());
        return file;
    }

    private void read(JsonPieces pieces) {
        try {
            while (pieces.next()) {
                InputStream rest = pieces.rest();
                if (pieces.isJson()) {
                    JsonDump.Read object = JsonDump.read(source, rest, stacks);
                    Optional.ofNullable(object.dump()).ifPresent(dumps::add);
                    rest = object.rest();
                }
                readLines(new Lines(new InputStreamReader(rest, StandardCharsets.UTF_8)));
            }
        } catch (IOException e) {
            failure = e;
        }
    }

    private void readLines(Lines lines) throws IOException {
        while (lines.nextPart()) {
            switch (lines.part()) {
                case PRINT -> dumps.addAll(PrintDump.read(source, lines, stacks));
                case TEXT -> dumps.add(TextDump.read(source, lines, stacks));
                case SCHEDULER -> readScheduler(lines);
                case POLLERS -> hasPollers = true;
            }
        }
    }

    private void readScheduler(Lines lines) throws IOException {
        var text = new StringBuilder();
        while (lines.next()) {
            text.append(lines.text()).append('\n');
        }
        SchedulerText.read(text.toString()).ifPresentOrElse(schedulers::add, () -> unknownSchedulers++);
    }

    private void check(boolean isJson) throws IOException {
        if (!whole().isEmpty() || !schedulers.isEmpty() && dumps.isEmpty() && failure == null) {
            return;
        }
        if (!dumps.isEmpty()) {
            throw new IOException(source + " is a thread dump that was cut off before its first thread ended; "
                    + "copy it anew, or take another");
        }
        if (unknownSchedulers > 0) {
            throw new IOException(
                    source + " is the output of Thread.vthread_scheduler, in a form that is not known here, "
                            + "or cut off");
        }
        if (hasPollers) {
            throw new IOException(source + " is the output of Thread.vthread_pollers, which tells nothing that is read "
                    + "here; leave it out");
        }
        if (failure != null) {
            throw new IOException(
                    "%s could not be read to its end (%s), and what could be read has no thread dump; copy it anew"
                            .formatted(source, Reasons.of(failure)),
                    failure);
        }
        throw new IOException(source + (isJson
                ? " is JSON, but no thread dump: it has no \"threadDump\" with \"threadContainers\""
                : " is no thread dump") + DumpInput.HOW_TO_DUMP);
    }

    private List<ThreadDump> whole() {
        return dumps.stream().filter(dump -> !dump.threads().isEmpty()).toList();
    }

    List<SchedulerState> schedulers() {
        return schedulers;
    }

    /** The dumps; {@link ThreadDump#damage} of the last says what else of the file could not be read. */
    List<ThreadDump> dumps() {
        var read = new ArrayList<ThreadDump>();
        for (int number = 1; number <= dumps.size(); number++) {
            ThreadDump dump = dumps.get(number - 1);
            if (!dump.threads().isEmpty()) {
                read.add(dumps.size() == 1 ? dump : dump.with(Damage.of(number, dump.damage())));
            }
        }
        if (!read.isEmpty()) {
            ThreadDump last = read.removeLast();
            read.add(last.with(Stream.of(last.damage(), unread(last)).filter(Objects::nonNull)
                    .collect(Collectors.collectingAndThen(Collectors.joining("; "),
                            all -> all.isEmpty() ? null : all))));
        }
        return read;
    }

    /** {@code null} if everything was. */
    private String unread(ThreadDump last) {
        int notBegun = dumps.size() - whole().size();
        return notBegun > 0 ? Damage.notBegun(notBegun)
                : unknownSchedulers > 0
                        ? "the output of Thread.vthread_scheduler in it is in a form that is not known here, or cut off"
                : failure != null && last.damage() == null ? Damage.unreadable(failure, last.threads().size())
                : null;
    }
}
