package loomshowcase.diagnose.dump.read;

import java.io.EOFException;
import java.io.IOException;
import loomshowcase.text.Counts;
import loomshowcase.text.Reasons;

/** Says what is missing of a dump that is not whole. */
final class Damage {

    private Damage() {}

    static String cutOff(int threads) {
        return "it was cut off; what comes after its first %s is missing".formatted(Counts.of(threads, "thread"));
    }

    /** @param line where it stops being JSON */
    static String at(int line, int threads) {
        return "it is damaged in line %s; what comes after its first %s is missing".formatted(Counts.text(line),
                Counts.of(threads, "thread"));
    }

    static String unreadable(IOException e, int threads) {
        return e instanceof EOFException ? cutOff(threads)
                : "it could not be read to its end (%s); what comes after its first %s is missing".formatted(
                        Reasons.of(e), Counts.of(threads, "thread"));
    }
}
