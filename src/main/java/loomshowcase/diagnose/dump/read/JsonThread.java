package loomshowcase.diagnose.dump.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import loomshowcase.diagnose.dump.model.DumpedThread;
import loomshowcase.diagnose.dump.model.Stack;
import loomshowcase.diagnose.dump.model.ThreadState;

/** A thread in a dump that is JSON. Whatever stands in an unexpected place is passed over. */
final class JsonThread {

    private final Stacks stacks;
    private final ThreadBuilder builder = new ThreadBuilder();

    JsonThread(Stacks stacks) {
        this.stacks = stacks;
    }

    /** Reads from the beginning of an object to its end. */
    DumpedThread read(JsonParser parser) throws IOException {
        builder.begin(0);
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            if (parser.nextToken().isScalarValue()) {
                readValue(parser, field);
            } else {
                switch (field) {
                    case "stack" -> builder.stack = readStack(parser);
                    case "parkBlocker" -> readBlocker(parser);
                    case "monitorsOwned" -> readMonitors(parser);
                    default -> parser.skipChildren();
                }
            }
        }
        if (builder.state == ThreadState.NOT_TOLD) {
            builder.guessVirtual();
            builder.guessMounted();
        }
        return builder.thread();
    }

    private void readValue(JsonParser parser, String field) throws IOException {
        switch (field) {
            case "tid" -> builder.id = parser.getValueAsLong();
            case "name" -> builder.name = parser.getValueAsString("");
            case "virtual" -> builder.isVirtual = parser.getValueAsBoolean();
            case "state" -> builder.state = ThreadState.of(parser.getText());
            case "carrier" -> builder.carrier = parser.getValueAsLong();
            case "blockedOn", "waitingOn", "parkBlocker" -> builder.awaits(parser.getValueAsString(""));
            default -> {
                // Such as the time at which the thread was dumped.
            }
        }
    }

    private Stack readStack(JsonParser parser) throws IOException {
        stacks.begin();
        for (JsonToken token = parser.nextToken(); token != null && !token.isStructEnd(); token = parser.nextToken()) {
            if (token == JsonToken.VALUE_STRING) {
                char[] text = parser.getTextCharacters();
                stacks.add(text, parser.getTextOffset(), parser.getTextLength());
            } else {
                parser.skipChildren();
            }
        }
        return stacks.end();
    }

    private void readBlocker(JsonParser parser) throws IOException {
        int depth = 1;
        while (depth > 0) {
            JsonToken token = parser.nextToken();
            depth += token == null ? -depth : token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (token != null && token.isScalarValue() && "object".equals(parser.currentName())) {
                builder.awaits(parser.getValueAsString(""));
            } else if (token != null && token.isScalarValue() && "owner".equals(parser.currentName())) {
                builder.owner = parser.getValueAsLong();
            }
        }
    }

    /** An array of objects, each with the depth in the stack and an array of the locks there. */
    private void readMonitors(JsonParser parser) throws IOException {
        int depth = 1;
        while (depth > 0) {
            JsonToken token = parser.nextToken();
            depth += token == null ? -depth : token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (token == JsonToken.VALUE_STRING
                    && "locks".equals(parser.getParsingContext().getParent().getCurrentName())) {
                builder.owns(parser.getText());
            }
        }
    }
}
