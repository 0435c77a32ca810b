package loomshowcase.cli.shared;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import loomshowcase.launch.InstalledJdk;
import loomshowcase.launch.InstalledJdks;

/** The {@code jcmd} of a JDK of this machine. A JRE has none. */
public final class JcmdProgram {

    private JcmdProgram() {}

    /**
     * That of the JDK which runs this, or of another one; every {@code jcmd} can talk to every JVM.
     *
     * @throws UserError if there is none
     */
    public static Path find() {
        return Stream.concat(Stream.of(InstalledJdks.running()), InstalledJdks.find().stream())
                .map(InstalledJdk::java).flatMap(java -> Stream.of(java.resolveSibling("jcmd"),
                        java.resolveSibling("jcmd.exe")))
                .filter(Files::isExecutable).findFirst().orElseThrow(() -> new UserError("no JDK with jcmd was found, and "
                        + "this Java has none; run this with a JDK, or take the dump with the JDK that runs the process"));
    }
}
