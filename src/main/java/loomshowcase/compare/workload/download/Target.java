package loomshowcase.compare.workload.download;

import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;

/**
 * What one task downloads.
 *
 * @param address  an http or https address
 * @param fileName the name of the file that it becomes: one that {@link FileNames} made
 * @param length   how many bytes it must have, or -1 where that is not known
 * @param sha256   the SHA-256 that it must have, in hexadecimal, or {@code null} where that is not known
 */
public record Target(URI address, String fileName, long length, String sha256) {
    private static final String UNKNOWN = "-";
    private static final int LAST_PORT = 65_535;

    /** The file that it is written to until it is whole. */
    public Path part(Path folder) {
        return folder.resolve("." + fileName + ".part");
    }

    /** A target of which only the address is known. */
    public static Target of(URI address, String fileName) {
        return new Target(address, fileName, -1, null);
    }

    /** Its line in the file of targets: {@code address<TAB>file name<TAB>length<TAB>SHA-256}. */
    String line() {
        return String.join("\t", address.toString(), fileName, length < 0 ? UNKNOWN : Long.toString(length),
                sha256 == null ? UNKNOWN : sha256);
    }

    /** @throws IllegalArgumentException if it is not what {@link #line} writes; the message says in what */
    static Target parse(String line) {
        String[] fields = line.split("\t", -1);
        if (fields.length != 4) {
            throw new IllegalArgumentException(
                    "4 fields separated by tabs are needed: address, file name, length, SHA-256; here are "
                            + fields.length);
        }
        if (!FileNames.isSafe(fields[1])) {
            throw new IllegalArgumentException("'" + fields[1] + "' is not a safe file name");
        }
        return new Target(address(fields[0]), fields[1], length(fields[2]), sha256(fields[3]));
    }

    /**
     * An address as a user writes it, with everything but ASCII encoded.
     *
     * @throws IllegalArgumentException if it is no http or https address; the message says why
     */
    static URI address(String text) {
        URI address;
        try {
            address = URI.create(new URI(text).toASCIIString());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("'" + text + "' is not an address: " + e.getReason(), e);
        }
        if (address.getRawAuthority() != null && address.getRawAuthority().contains("@")) {
            throw new IllegalArgumentException("'" + text + "' is not an address without a user name; leave that out");
        }
        if (!isHttp(address)) {
            throw new IllegalArgumentException("'" + text + "' is not an http or https address with a host");
        }
        return address;
    }

    /** Whether it is an http or https address with a host, and with a port that there can be. */
    static boolean isHttp(URI address) {
        if (!"http".equalsIgnoreCase(address.getScheme()) && !"https".equalsIgnoreCase(address.getScheme())) {
            return false;
        }
        try {
            URL url = address.toURL();
            return !url.getHost().isEmpty() && url.getPort() <= LAST_PORT;
        } catch (MalformedURLException e) {
            return false;
        }
    }

    private static long length(String text) {
        if (text.equals(UNKNOWN)) {
            return -1;
        }
        if (!text.matches("\\d{1,18}")) {
            throw new IllegalArgumentException("'" + text + "' is not a length in bytes");
        }
        return Long.parseLong(text);
    }

    private static String sha256(String text) {
        if (text.equals(UNKNOWN)) {
            return null;
        }
        if (!text.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("'" + text + "' is not a SHA-256 in lower-case hexadecimal");
        }
        return text;
    }
}
