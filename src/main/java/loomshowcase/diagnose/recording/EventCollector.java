package loomshowcase.diagnose.recording;

import java.util.List;
import jdk.jfr.EventType;
import jdk.jfr.consumer.RecordedEvent;

/** Takes the events of a recording one by one. */
@FunctionalInterface
public interface EventCollector {

    /**
     * The events that follow are described by these types. This is told once, unless a program adds events of its own while
     * it is recorded, or the recording was joined from several.
     */
    default void begin(List<EventType> types) {}

    /** An event, which is valid until this returns. */
    void add(RecordedEvent event);
}
