package loomshowcase.diagnose.dump.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import loomshowcase.diagnose.dump.model.DumpedThread;
import loomshowcase.diagnose.dump.model.ThreadDump;

/** Reads files for the tests of dumps, and tells what was read as text, so that it can be compared. */
final class ReadDumps {

    private ReadDumps() {}

    static DumpReader read(String source, byte[] content) throws IOException {
        var reader = new DumpReader();
        reader.read(source, new ByteArrayInputStream(content));
        return reader;
    }

    static String text(ThreadDump dump) {
        return "%s %s %s %s %s".formatted(dump.format(), dump.pid(), dump.time(), dump.damage(), threads(dump));
    }

    static String text(DumpedThread thread) {
        return "%s %s %s %s %s %s %s".formatted(thread.text(), thread.state(), thread.isMounted(), thread.awaited(),
                thread.owner(), thread.owned(), thread.stack().frames());
    }

    static List<String> threads(ThreadDump dump) {
        return dump.threads().stream().map(ReadDumps::text).toList();
    }

    static byte[] gzip(byte[] content) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        }
        return packed.toByteArray();
    }
}
