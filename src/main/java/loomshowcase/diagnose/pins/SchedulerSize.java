package loomshowcase.diagnose.pins;

import jdk.jfr.consumer.RecordedEvent;

/** How many carriers the scheduler had unless it added some: as many as processors, if nobody asked for another number. */
final class SchedulerSize {

    private int asked;
    private int ofFlag;
    private int ofContainer;
    private int ofMachine;

    /** Adds a {@code jdk.InitialSystemProperty}. */
    void addProperty(RecordedEvent event) {
        if ("jdk.virtualThreadScheduler.parallelism".equals(event.getString("key"))) {
            String value = event.getString("value");
            asked = value != null && value.matches("[1-9]\\d{0,4}") ? Integer.parseInt(value) : 0;
        }
    }

    /** Adds a {@code jdk.IntFlag}. */
    void addFlag(RecordedEvent event) {
        if ("ActiveProcessorCount".equals(event.getString("name"))) {
            ofFlag = event.getInt("value");
        }
    }

    /** Adds a {@code jdk.ContainerConfiguration}. */
    void addContainer(RecordedEvent event) {
        ofContainer = (int) event.getLong("effectiveCpuCount");
    }

    /** Adds a {@code jdk.CPUInformation}. */
    void addMachine(RecordedEvent event) {
        ofMachine = event.getInt("hwThreads");
    }

    /** 0 if the recording does not say. */
    int carriers() {
        return asked > 0 ? asked : processors();
    }

    /** 0 if the recording does not say. */
    int processors() {
        return ofFlag > 0 ? ofFlag : ofContainer > 0 ? ofContainer : ofMachine;
    }

    /** The processors of the machine, of which loads are shares; 0 if the recording does not say. */
    int processorsOfMachine() {
        return ofMachine;
    }
}
