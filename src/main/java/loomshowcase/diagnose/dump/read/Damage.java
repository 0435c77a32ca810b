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

    /**
     * The damage of a dump that is one of several in a file.
     *
     * @param number from 1 on
     */
    static String of(int number, String damage) {
        return damage == null ? null
                : damage.replaceFirst("^it ", "dump %s in it ".formatted(Counts.text(number)));
    }

    /** Nothing was read of so many dumps of a file. */
    static String notBegun(int dumps) {
        return dumps == 1 ? "1 dump in it was cut off before its first thread ended"
                : "%s dumps in it were cut off before their first thread ended".formatted(Counts.text(dumps));
    }
}
