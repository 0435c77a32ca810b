package loomshowcase.lessons;

import java.util.OptionalInt;

/**
 * What a form must do.
 *
 * @param threads     the program's threads beside main
 * @param asleep      how many sleep at once, at the peak; empty where it is left open
 * @param aliveAtExit threads that have not ended when the JVM ends; empty where it is left open
 */
record Contract(Threads threads, OptionalInt asleep, OptionalInt aliveAtExit, Script output) {

    /** The numbers of threads by kind; empty if any number is right. */
    record Threads(OptionalInt platform, OptionalInt virtual) {}
}
