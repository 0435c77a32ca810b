package loomshowcase.diagnose.dump.model;

/** How a dump was written. */
public enum DumpFormat {

    JSON("Thread.dump_to_file, JSON"),
    TEXT("Thread.dump_to_file, text"),
    PRINT("Thread.print or jstack");

    private final String text;

    DumpFormat(String text) {
        this.text = text;
    }

    /** Whether virtual threads without a carrier are in it. */
    public boolean hasVirtualThreads() {
        return this != PRINT;
    }

    /** The name for people and in files. */
    @Override
    public String toString() {
        return text;
    }
}
