package loomshowcase.compare.workload.download;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What one task downloads.
 *
 * @param address  an http or https address
 * @param fileName of the file that it becomes, from {@link FileNames}
 * @param length   how many bytes it must have, or -1 if that is not known
 * @param sha256   the SHA-256 that it must have, in hexadecimal, or {@code null} if that is not known
 */
public record Target(URI address, String fileName, long length, String sha256) {

    /** A target of which only the address is known. */
    public static Target of(URI address, String fileName) {
        return new Target(address, fileName, -1, null);
    }

    /**
     * A target for each task. If there are more tasks than addresses, the addresses are used again, under other file
     * names.
     */
    public static List<Target> forTasks(List<Target> each, int tasks) {
        var names = new FileNames();
        var targets = new ArrayList<Target>(tasks);
        for (int task = 0; task < tasks; task++) {
            Target target = each.get(task % each.size());
            targets.add(
                    new Target(target.address(), names.unused(target.fileName()), target.length(), target.sha256()));
        }
        return targets;
    }

    Path file(Path folder) {
        return folder.resolve(fileName);
    }

    /** The file that it is written to until it is whole. */
    Path part(Path folder) {
        return folder.resolve("." + fileName + RunFolder.PART);
    }

    /** Its line in the settings that travel to the measured JVM. */
    String line() {
        return String.join("\t", address.toString(), fileName, Long.toString(length), sha256 == null ? "" : sha256);
    }

    static Target parse(String line) {
        String[] fields = line.split("\t", -1);
        return new Target(URI.create(fields[0]), fields[1], Long.parseLong(fields[2]),
                fields[3].isEmpty() ? null : fields[3]);
    }
}
