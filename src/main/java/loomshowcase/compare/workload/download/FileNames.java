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
 * Names files after addresses. A name is safe in any folder of any system, and is given once, even where {@code A.png}
 * and {@code a.png} are one file. Not for use by several threads.
 */
final class FileNames {

    private static final int LONGEST = 100;
    private static final int LONGEST_SUFFIX = 10;

    /** Windows opens a device instead, whatever suffix follows. */
    private static final Pattern DEVICE =
            Pattern.compile("(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?", Pattern.CASE_INSENSITIVE);

    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> copies = new HashMap<>();

    /** A name for what is at an address: the last part of its path, made safe. */
    String of(URI address) {
        String path = address.getRawPath() == null ? "" : address.getRawPath();
        String last = path.substring(path.lastIndexOf('/') + 1).replace("+", "%2B");
        String safe = URLDecoder.decode(last, StandardCharsets.UTF_8)
                .replaceAll("[^A-Za-z0-9._-]+", "_").replaceAll("^\\.+|\\.+$", "");
        return unused(DEVICE.matcher(safe).matches() ? "_" + safe : safe.isEmpty() ? "download" : safe);
    }

    /** A safe name, shortened if it is too long; if it is taken, the first of {@code name-2}, {@code name-3} … */
    String unused(String name) {
        String unused = withAddition(name, "");
        while (!taken.add(unused.toLowerCase(Locale.ROOT))) {
            unused = withAddition(name, "-" + copies.merge(name, 2, (last, two) -> last + 1));
        }
        return unused;
    }

    /** The addition goes before the suffix; what is before it is cut to keep the whole short enough. */
    private static String withAddition(String name, String addition) {
        int dot = name.lastIndexOf('.');
        String suffix = dot > 0 && name.length() - dot <= LONGEST_SUFFIX ? name.substring(dot) : "";
        String stem = name.substring(0, name.length() - suffix.length());
        return stem.substring(0, Math.min(stem.length(), LONGEST - addition.length() - suffix.length())) + addition
                + suffix;
    }
}
