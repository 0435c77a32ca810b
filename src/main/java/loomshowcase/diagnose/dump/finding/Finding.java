package loomshowcase.diagnose.dump.finding;

import java.util.List;
import java.util.Optional;
import loomshowcase.diagnose.Suggestion;
import loomshowcase.diagnose.dump.model.DumpedThread;

/** An answer to "what is wrong with this process". */
public sealed interface Finding
        permits Deadlock, StandStill, Starved, ExhaustedPool, UnnamedOwners, HeldLock, SomeCarriersHeld, NothingWrong {

    /** What kind of answer it is, for files: {@code deadlock}. */
    String kind();

    /** The answer, in a sentence without its full stop. */
    String sentence();

    /** What more the dump shows of it, in sentences. */
    List<String> details();

    /** The threads that it is about. */
    List<DumpedThread> threads();

    /** What to do; empty if there is nothing to do. */
    Optional<Suggestion> suggestion();
}
