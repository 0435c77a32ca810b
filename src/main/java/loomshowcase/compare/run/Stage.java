package loomshowcase.compare.run;

import java.io.IOException;

/** What a fork that runs code of the user's is doing, so that a part of it that never returns can be named. */
public enum Stage {
    /** The user's class is loaded, and its object made. */
    OPENING,
    /** The tasks are being done. */
    RUNNING,
    /** The user's object is being closed. */
    CLOSING;

    /** Hears of each stage that begins. */
    interface Log {

        /** Hears nothing. */
        Log NONE = stage -> {};

        void begins(Stage stage) throws IOException;
    }
}
