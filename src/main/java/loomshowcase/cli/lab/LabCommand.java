package loomshowcase.cli.lab;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import loomshowcase.catalogue.Catalogue;
import loomshowcase.cli.shared.Session;
import loomshowcase.cli.shared.Tool;
import loomshowcase.cli.shared.UserError;
import loomshowcase.files.WholeFolder;
import loomshowcase.lab.CourseSite;
import loomshowcase.lab.LabCourse;
import loomshowcase.lab.LabServer;
import loomshowcase.launch.InstalledJdks;
import loomshowcase.text.Listed;
import loomshowcase.text.Reasons;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lab}: the course in a browser. */
@Command(
        name = "lab",
        description = "Opens the lessons and claims in a browser, where you can run each form and watch its threads while "
                + "they run. Only this machine can open the page. Ctrl-C ends it.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        descriptionHeading = "%n",
        optionListHeading = "%nOptions:%n")
public final class LabCommand implements Callable<Integer> {

    private static final int HIGHEST_PORT = 65_535;
    private static final int PATIENCE_MILLIS = 10_000;

    @Spec
    private CommandSpec spec;

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "0",
            description = "The port on 127.0.0.1. Default: any that is free.")
    private int port;

    @Option(names = "--no-browser", description = "Only prints the address.")
    private boolean noBrowser;

    @Option(names = "--site", paramLabel = "DIR",
            description = "Serves nothing: writes the course into this folder as a static web site, with recorded runs. "
                    + "The site also opens from the disk. Replaces only what it wrote itself.")
    private Path site;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (site != null) {
            return writeSite();
        }
        if (port < 0 || port > HIGHEST_PORT) {
            throw new ParameterException(spec.commandLine(),
                    "--port: %d is not a port; give one from 1 to %d".formatted(port, HIGHEST_PORT));
        }
        Thread.ofVirtual().name("load").start(LabCourse::load);
        try (var session = new Session()) {
            var course = new LabCourse(Catalogue.read(Tool.classes()), Tool.VERSION, Tool.classes(), session.folder(),
                    InstalledJdks.running(), InstalledJdks.find(), new LabDownloads(session.folder()));
            try (LabServer server = start(course)) {
                // Before the forks are killed: a page would take that for their fault.
                session.onInterrupt(server::close, () -> {});
                refuseIfUnreachable(server.address());
                System.out.println("The lab is at " + server.address());
                System.out.println("Only this machine can open it. Keep the address to yourself: it lets its reader "
                        + "start runs. Ctrl-C ends the lab.");
                if (!noBrowser && !Browser.open(server.address())) {
                    System.out.println("No browser could be started from here; open the address yourself.");
                }
                new CountDownLatch(1).await();
            }
        }
        return 0;
    }

    /** A network namespace or a container may have no loopback, on which one can listen and to which nobody can connect. */
    static void refuseIfUnreachable(URI lab) {
        try (var socket = new Socket(Proxy.NO_PROXY)) {
            socket.connect(new InetSocketAddress(lab.getHost(), lab.getPort()), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n"
                    .formatted(lab.getAuthority()).getBytes(StandardCharsets.US_ASCII));
            if (socket.getInputStream().read() < 0) {
                throw new IOException("it does not answer");
            }
        } catch (IOException e) {
            throw new UserError("no browser could reach the lab at %s:%s: %s; is the loopback interface up?"
                    .formatted(lab.getHost(), lab.getPort(), Reasons.of(e)));
        }
    }

    private int writeSite() {
        if (noBrowser || spec.commandLine().getParseResult().hasMatchedOption("--port")) {
            throw new ParameterException(spec.commandLine(),
                    "--site serves nothing: leave out --port and --no-browser");
        }
        CourseSite course;
        Map<String, byte[]> files;
        try {
            String reason = WholeFolder.whyNot(site);
            if (reason != null) {
                throw new ParameterException(spec.commandLine(), "--site: '%s' %s".formatted(site, reason));
            }
            course = new CourseSite(Catalogue.read(Tool.classes()), Tool.VERSION);
            files = course.files();
            WholeFolder.write(site, files);
        } catch (IOException e) {
            throw new UserError("the site could not be written to %s: %s".formatted(site, Reasons.of(e)));
        }
        System.out.printf("Wrote the course into %s: %d files, with %d runs recorded on JDK %s.%n", site, files.size(),
                course.recordings(), Listed.and(course.jdks()));
        System.out
                .printf("Open %s in a browser. To publish it, copy the folder to any web server; docs/lab.md says how "
                        + "GitHub Pages does it.%n", site.resolve("index.html"));
        return 0;
    }

    private LabServer start(LabCourse course) {
        try {
            return LabServer.start(port, course, problem -> System.err.println("loom-showcase lab: " + problem));
        } catch (IOException e) {
            throw new UserError("port %d cannot be used: %s; give another --port, or none".formatted(port,
                    Reasons.of(e)));
        }
    }
}
