package loomshowcase.jvm;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * Makes a JVM wait while it loads its main class. By then it has started, its flight recorder included. The gate is a folder
 * that comes first on the class path. In the place of the main class it has a named pipe: the JVM opens that to read the
 * class, and the system lets it wait until somebody opens the other end, and writes the class. If that is the class that the
 * JVM would have read elsewhere, it runs it as it would have without the gate [seen on 21, 25, 26, 27 and 28-ea]: no class of
 * ours is in it, and no frame is on its stack. {@link InheritedMain} is a class for a JVM that does not know yet what it is
 * to run.
 *
 * <p>A pipe that is no class, but a jar on the class path, would stop it too early: while it starts, the recorder looks for
 * a service in each jar.
 */
public final class MainClassGate implements AutoCloseable {

    /** A pipe takes as much before anybody reads. */
    static final int MOST_BYTES = 16_384;

    private final Path entry;
    private final Path place;
    private final Path pipe;
    private final Path real;
    private RandomAccessFile end;

    private MainClassGate(Path folder, String className) {
        this.entry = folder.resolve("main");
        this.place = entry.resolve(className.replace('.', '/') + ".class");
        this.pipe = folder.resolve("main.pipe");
        this.real = folder.resolve("main.class");
    }

    /**
     * Makes a gate, which is closed; empty on a system that has no named pipes, such as Windows.
     *
     * @param folder in which there is nothing whose name begins with {@code main}
     */
    public static Optional<MainClassGate> make(Path folder, String className)
            throws IOException, InterruptedException {
        return make(folder, className, "mkfifo");
    }

    static Optional<MainClassGate> make(Path folder, String className, String program)
            throws IOException, InterruptedException {
        var gate = new MainClassGate(folder, className);
        if (!gate.hasPipe(program)) {
            return Optional.empty();
        }
        Files.createDirectories(gate.place.getParent());
        Files.createLink(gate.place, gate.pipe);
        return Optional.of(gate);
    }

    private boolean hasPipe(String program) throws InterruptedException {
        try {
            return new ProcessBuilder(program, "-m", "600", pipe.toString()).redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** Belongs first on the class path. */
    public Path entry() {
        return entry;
    }

    /**
     * Lets the JVM go on, whether it waits already or has yet to come.
     *
     * @param bytes of the main class, {@value #MOST_BYTES} at most
     */
    public void open(byte[] bytes) throws IOException {
        if (bytes.length > MOST_BYTES) {
            throw new IllegalArgumentException("no pipe holds " + bytes.length + " bytes");
        }
        Files.write(real, bytes);
        // First, because a JVM that waits asks for the length of the file when it goes on; one that comes later reads this.
        Files.move(real, place, StandardCopyOption.ATOMIC_MOVE);
        end = new RandomAccessFile(pipe.toFile(), "rw"); // Only for "w", the system would wait for a reader.
        end.write(bytes);
    }

    /** Called when the JVM has ended. */
    @Override
    public void close() {
        try {
            if (end != null) {
                end.close();
            }
        } catch (IOException e) {
            // What nobody has read is not needed.
        }
    }
}
