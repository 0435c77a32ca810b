package loomshowcase.diagnose.dump.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import loomshowcase.diagnose.dump.model.DumpFormat;
import loomshowcase.diagnose.dump.model.DumpedThread;
import loomshowcase.diagnose.dump.model.ThreadContainer;
import loomshowcase.diagnose.dump.model.ThreadDump;

/** {@code Thread.dump_to_file -format=json}, from JDK 21 on: numbers are strings at first, and numbers from JDK 27 on. */
final class JsonDump {

    private static final JsonFactory JSON = new JsonFactory();

    private final String source;
    private final JsonThread reader;
    private final List<DumpedThread> threads = new ArrayList<>();
    private final List<ThreadContainer> containers = new ArrayList<>();
    private long pid;
    private Instant time;
    private String version;
    private boolean isOne;
    private String damage;

    private JsonDump(String source, Stacks stacks) {
        this.source = source;
        this.reader = new JsonThread(stacks);
    }

    /**
     * Reads one object.
     *
     * @return the dump; {@code null} if it is other JSON
     */
    static Read read(String source, InputStream input, Stacks stacks) throws IOException {
        var dump = new JsonDump(source, stacks);
        var after = new ByteArrayOutputStream();
        try (JsonParser parser = JSON.createParser(input)) {
            dump.readObject(parser);
            parser.releaseBuffered(after);
        }
        return new Read(dump.isOne ? dump.dump() : null,
                new SequenceInputStream(new ByteArrayInputStream(after.toByteArray()), input));
    }

    /** @param rest what follows the object, or the place where it is damaged */
    record Read(ThreadDump dump, InputStream rest) {}

    private void readObject(JsonParser parser) {
        boolean isBegun = false;
        try {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean isDump = parser.currentName().equals("threadDump");
                if (parser.nextToken() == JsonToken.START_OBJECT && isDump) {
                    isBegun = true;
                    readDump(parser);
                } else {
                    parser.skipChildren();
                }
            }
        } catch (JsonEOFException e) {
            damage = Damage.cutOff(threads.size());
        } catch (JsonProcessingException e) {
            damage = Damage.at(e.getLocation() == null ? 0 : e.getLocation().getLineNr(), threads.size());
        } catch (IOException e) {
            damage = Damage.unreadable(e, threads.size());
        }
        isOne |= isBegun && damage != null;
    }

    private ThreadDump dump() {
        return new ThreadDump(source, DumpFormat.JSON, pid, time, version, threads, containers, Map.of(), damage);
    }

    private void readDump(JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            JsonToken token = parser.nextToken();
            if (field.equals("threadContainers") && token == JsonToken.START_ARRAY) {
                isOne = true;
                while (hasNext(parser)) {
                    readContainer(parser);
                }
            } else if (token.isScalarValue()) {
                switch (field) {
                    case "processId" -> pid = parser.getValueAsLong();
                    case "time" -> time = time(parser.getValueAsString());
                    case "runtimeVersion" -> version = Cleaned.text(parser.getValueAsString(""));
                    default -> {
                    }
                }
            } else {
                parser.skipChildren();
            }
        }
    }

    private void readContainer(JsonParser parser) throws IOException {
        String name = "";
        String parent = null;
        long owner = 0;
        int before = threads.size();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            JsonToken token = parser.nextToken();
            if (field.equals("threads") && token == JsonToken.START_ARRAY) {
                while (hasNext(parser)) {
                    threads.add(reader.read(parser));
                }
            } else if (token.isScalarValue()) {
                switch (field) {
                    case "container" -> name = Cleaned.text(parser.getValueAsString(""));
                    case "parent" -> parent = token == JsonToken.VALUE_NULL ? null
                            : Cleaned.text(parser.getValueAsString(""));
                    case "owner" -> owner = parser.getValueAsLong();
                    default -> {
                    }
                }
            } else {
                parser.skipChildren();
            }
        }
        List<DumpedThread> inside = threads.subList(before, threads.size());
        containers.add(new ThreadContainer(name, parent, owner, inside.size(),
                (int) inside.stream().filter(DumpedThread::isVirtual).count()));
    }

    /** Moves to the next object of an array, past everything else; false at its end. */
    private static boolean hasNext(JsonParser parser) throws IOException {
        for (JsonToken token = parser.nextToken(); token != null && token != JsonToken.END_ARRAY; token = parser
                .nextToken()) {
            if (token == JsonToken.START_OBJECT) {
                return true;
            }
            parser.skipChildren();
        }
        return false;
    }

    /** {@code null} if it is not a time. */
    static Instant time(String written) {
        try {
            return written == null ? null : Instant.parse(written);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
