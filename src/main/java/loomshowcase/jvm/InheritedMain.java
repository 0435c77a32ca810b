package loomshowcase.jvm;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import loomshowcase.launch.InstalledJdk;

/**
 * A main class that has nothing but a superclass, and inherits the {@code main} of that. So a JVM can be started before
 * anybody knows which program it is to run: its command line names this class, and its {@link MainClassGate} waits for the
 * superclass. No frame of this class is ever on a stack, because it has no method [seen on 25, 26, 27 and 28-ea]. A program
 * can see it all the same: in the system properties {@code sun.java.command} and {@code java.class.path}, for example.
 */
public final class InheritedMain {

    /** What such a class is called, on the command line and in {@code jps -l}. */
    public static final String NAME = "loomshowcase.LabForm";

    /** With preview features on, the launcher of JDK 21 does not find a {@code main} that is inherited. */
    private static final int FIRST_LAUNCHER = 25;

    private static final int MAGIC = 0xCAFEBABE;
    private static final int RELEASE_21 = 65;
    private static final int UTF8 = 1;
    private static final int CLASS = 7;
    private static final int PUBLIC_SUPER_SYNTHETIC = 0x1021;

    private InheritedMain() {}

    /** Whether the launcher of that JDK finds a {@code main} that is inherited. */
    public static boolean isFoundBy(InstalledJdk jdk) {
        return jdk.feature() >= FIRST_LAUNCHER;
    }

    /**
     * The class file (JVMS 4.1).
     *
     * @param superclass a public one that is not final, and has a {@code public static void main(String[])}
     */
    public static byte[] classFile(String superclass) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeShort(0); // minor version
            out.writeShort(RELEASE_21);
            out.writeShort(5); // One more than there are constants: 1 and 2 are this class, 3 and 4 its superclass.
            for (int name = 1; name <= 3; name += 2) {
                out.writeByte(UTF8);
                out.writeUTF((name == 1 ? NAME : superclass).replace('.', '/'));
                out.writeByte(CLASS);
                out.writeShort(name);
            }
            out.writeShort(PUBLIC_SUPER_SYNTHETIC);
            out.writeShort(2);
            out.writeShort(4);
            out.writeLong(0); // no interfaces, fields, methods, attributes
        } catch (IOException e) {
            throw new UncheckedIOException(e); // Memory does not fail.
        }
        return bytes.toByteArray();
    }
}
