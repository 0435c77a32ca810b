package loomshowcase.compare.workload.cpu;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import loomshowcase.compare.workload.AsyncWork;
import loomshowcase.compare.workload.Work;

/** The digests of one run. Every task has its own buffer and digest, and all must get the same result. */
final class CpuWork implements Work {

    /** Small, since ten thousand threads may hold one each; a larger one makes the digest no faster. */
    private static final int BUFFER = 8 * 1024;

    /** The right result for each amount; kept, so that only the first run of a JVM waits for it. */
    private static final Map<Long, byte[]> EXPECTED = new ConcurrentHashMap<>();

    private final long bytes;
    private final int cores;
    private final byte[] expected;

    CpuWork(long bytes, int cores, byte[] expected) {
        this.bytes = bytes;
        this.cores = cores;
        this.expected = expected;
    }

    /**
     * Digests the amount once, to know the right result. That also compiles SHA-256: the first digest of a JVM takes
     * ten times as long as the next, whatever thread does it, and would look like a cost of the thread model.
     */
    static CpuWork ready(long bytes, int cores) throws InterruptedException {
        if (!EXPECTED.containsKey(bytes)) {
            EXPECTED.put(bytes, digest(bytes));
        }
        return new CpuWork(bytes, cores, EXPECTED.get(bytes));
    }

    @Override
    public byte[] perform(int index) throws InterruptedException {
        return digest(bytes);
    }

    @Override
    public AsyncWork async() {
        return new AsyncCpu(this, cores);
    }

    @Override
    public void check(int index, Object made) {
        if (!Arrays.equals(expected, (byte[]) made)) {
            throw new IllegalStateException("task %s computed %s instead of %s".formatted(
                    index, HexFormat.of().formatHex((byte[]) made), HexFormat.of().formatHex(expected)));
        }
    }

    private static byte[] digest(long bytes) throws InterruptedException {
        MessageDigest sha256 = sha256();
        byte[] buffer = new byte[BUFFER];
        Arrays.fill(buffer, (byte) 'L');
        for (long left = bytes; left > 0; left -= BUFFER) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            sha256.update(buffer, 0, (int) Math.min(left, BUFFER));
        }
        return sha256.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
