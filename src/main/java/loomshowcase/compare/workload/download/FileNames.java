package loomshowcase.compare.workload.download;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names files after addresses: safe in any folder of any system, and each once, even where {@code A.png} and
 * {@code a.png} are one file. Not for use by several threads.
 */
final class FileNames {
    static final int LONGEST = 100;

    private static final String NAMELESS = "download";
    private static final int LONGEST_SUFFIX = 10;
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*(?<!\\.)");

    /** Windows opens a device instead, whatever suffix follows. */
    private static final Pattern DEVICE =
            Pattern.compile("(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?", Pattern.CASE_INSENSITIVE);

    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> copies = new HashMap<>();

    /** Whether a name is one that this class could have made. */
    static boolean isSafe(String name) {
        return name.length() <= LONGEST && SAFE.matcher(name).matches() && !DEVICE.matcher(name).matches();
    }

    /** A name for what is at {@code address}: the last part of its path, made safe, and not given before. */
    String next(URI address) {
        return unused(safe(lastSegment(address)));
    }

    /** A safe name, or where it was given before, the first of {@code name-2}, {@code name-3} … that was not. */
    String unused(String name) {
        if (taken.add(key(name))) {
            return name;
        }
        String copy;
        do {
            copy = beforeSuffix(name, "-" + copies.merge(key(name), 2, (last, two) -> last + 1));
        } while (!taken.add(key(copy)));
        return copy;
    }

    static String safe(String name) {
        String safe = name.replaceAll("[^A-Za-z0-9._-]+", "_").replaceAll("^\\.+|\\.+$", "");
        if (safe.isEmpty()) {
            return NAMELESS;
        }
        return beforeSuffix(DEVICE.matcher(safe).matches() ? "_" + safe : safe, "");
    }

    private static String lastSegment(URI address) {
        String path = address.getRawPath() == null ? "" : address.getRawPath();
        String last = path.substring(path.lastIndexOf('/') + 1);
        return URLDecoder.decode(last.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Puts {@code addition} before the suffix, and shortens what stands before it to keep the whole in bounds. */
    private static String beforeSuffix(String name, String addition) {
        int dot = name.lastIndexOf('.');
        boolean hasSuffix = dot > 0 && name.length() - dot <= LONGEST_SUFFIX;
        String suffix = hasSuffix ? name.substring(dot) : "";
        String stem = name.substring(0, name.length() - suffix.length());
        int room = LONGEST - addition.length() - suffix.length();
        String whole = stem.substring(0, Math.min(stem.length(), room)) + addition + suffix;
        return whole.replaceAll("\\.+$", "");
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
