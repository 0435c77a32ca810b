package loomshowcase.diagnose;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How much the system shows of the processes that there are. Linux shows them below {@code /proc}, which a container or a
 * {@code chroot} may lack, and which may hide those of other users ({@code hidepid}, proc(5)). A process that is not
 * shown may run nevertheless.
 */
enum ProcessTable {

    /** All of them: one that is not shown is not there. */
    ALL {
        @Override
        String notShown(long pid) {
            return "there is no process %s; jcmd -l lists the JVMs of this user".formatted(pid);
        }
    },

    /** Those of this user. */
    OWN {
        @Override
        String notShown(long pid) {
            return ("this user is shown no process %s: there is none, or it is another user's, which /proc hides here "
                    + "(hidepid). If it is another user's, run this as that user or as root; jcmd -l lists the JVMs of "
                    + "this user").formatted(pid);
        }
    },

    /** Not even the one that asks. */
    NONE {
        @Override
        String notShown(long pid) {
            return ("/proc is missing or empty here, so nothing tells whether process %s is there and is a JVM, and to ask "
                    + "one that is no JVM would end it. Mount /proc (mount -t proc proc /proc), or take the dump or recording by "
                    + "the JVM's own options (-XX:StartFlightRecording:filename=FILE.jfr), and give the file to this command")
                    .formatted(pid);
        }
    };

    private static final long FIRST = 1;

    /** Why a process that is not shown cannot be asked, and what to do. */
    abstract String notShown(long pid);

    /** What this system shows to this process. */
    static ProcessTable shown() {
        return of(isShown(ProcessHandle.current().pid()), isShown(FIRST), Files.isDirectory(Path.of("/proc/self")));
    }

    /**
     * @param itself  whether it shows the process that asks
     * @param first   whether it shows process 1, which each Linux and each container has
     * @param isLinux whether it has a {@code /proc}; other systems hide nothing and need not have a process 1
     */
    static ProcessTable of(boolean itself, boolean first, boolean isLinux) {
        return !itself ? NONE : isLinux && !first ? OWN : ALL;
    }

    private static boolean isShown(long pid) {
        return ProcessHandle.of(pid).isPresent();
    }
}
