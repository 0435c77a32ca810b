package loomshowcase.dumps;

import java.util.concurrent.locks.ReentrantLock;

/**
 * A class loader waits for a lock. A virtual thread that loads a class keeps its carrier meanwhile, on every JDK, and the
 * thread whose turn it is has none.
 */
public final class ClassLoadingHang {

    private static final ReentrantLock ARCHIVE = new ReentrantLock(true);

    private ClassLoadingHang() {}

    private static final class PluginLoader extends ClassLoader {
        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            readArchive();
            return super.loadClass(name, resolve);
        }
    }

    /** Needs a scheduler with two carriers. */
    public static void main(String... none) throws Exception {
        ARCHIVE.lock();
        Thread.ofVirtual().name("refresh").start(ClassLoadingHang::readArchive);
        Standing.untilQueued(ARCHIVE, 1);
        for (int plugin = 0; plugin < 4; plugin++) {
            Thread.ofVirtual().name("plugin-" + plugin).start(ClassLoadingHang::load);
        }
        Standing.untilQueued(ARCHIVE, 3);
        ARCHIVE.unlock();
        Standing.still();
    }

    private static void load() {
        try {
            Class.forName("java.util.zip.Adler32", true, new PluginLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void readArchive() {
        ARCHIVE.lock();
        try {
            Thread.yield();
        } finally {
            ARCHIVE.unlock();
        }
    }
}
