package loomshowcase.diagnose.dump.model;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A lock, a monitor, or another object that a thread waits for.
 *
 * @param type   the name of its class
 * @param number its identity hash code, or its address in memory in dumps of {@code Thread.print}
 */
public record Lock(String type, long number) {

    private static final Pattern WRITTEN = Pattern.compile("(.+)@(\\p{XDigit}{1,16})");
    private static final Pattern INNER = Pattern.compile("\\$(Nonfair|Fair)?Sync$");

    /** Reads {@code java.lang.Object@79761429}. */
    public static Optional<Lock> of(String written, Map<String, String> types) {
        Matcher lock = WRITTEN.matcher(written);
        return lock.matches() ? Optional.of(new Lock(types.computeIfAbsent(lock.group(1), same -> same),
                Long.parseUnsignedLong(lock.group(2), 16))) : Optional.empty();
    }

    /** {@code ReentrantLock}. */
    public String shortType() {
        String known = INNER.matcher(type).replaceFirst("");
        return known.substring(known.lastIndexOf('.') + 1);
    }

    /** {@code ReentrantLock@13521355}. */
    public String text() {
        return shortType() + "@" + Long.toHexString(number);
    }

    /** Whether a thread owns it. A latch or a future has no owner; nor has a semaphore. */
    public boolean canBeOwned() {
        return INNER.matcher(type).find() && !type.startsWith("java.util.concurrent.Semaphore")
                && !type.startsWith("java.util.concurrent.CountDownLatch");
    }
}
