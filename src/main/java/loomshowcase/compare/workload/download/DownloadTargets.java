package loomshowcase.compare.workload.download;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Turns addresses that a user gives into what the tasks of a run download. */
public final class DownloadTargets {

    private DownloadTargets() {}

    /**
     * The addresses in a file: one per line; blank lines and those that begin with {@code #} are skipped.
     *
     * @throws IllegalArgumentException if it cannot be read, holds none, or a line is no http or https address; the
     *                                  message names the file, and the line, and is for the user
     */
    public static List<URI> readAddresses(Path file) {
        List<String> lines = lines(file);
        var addresses = new ArrayList<URI>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replace("\uFEFF", "").strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                addresses.add(address(file + ", line " + (i + 1), line));
            }
        }
        if (addresses.isEmpty()) {
            throw new IllegalArgumentException(file + " holds no address; write one http or https address per line");
        }
        return List.copyOf(addresses);
    }

    /**
     * An address that stands where {@code place} says, such as {@code --url}.
     *
     * @throws IllegalArgumentException if it is no http or https address; the message begins with the place
     */
    public static URI address(String place, String text) {
        try {
            return Target.address(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(place + ": " + e.getMessage(), e);
        }
    }

    /** A target for each task; with more tasks than addresses, they are taken round and round. */
    public static List<Target> of(List<URI> addresses, int tasks) {
        var names = new FileNames();
        return IntStream.range(0, tasks)
                .mapToObj(task -> addresses.get(task % addresses.size()))
                .map(address -> Target.of(address, names.next(address)))
                .toList();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException(file + " is not there; name a file of addresses, one per line", e);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(file + " is not text in UTF-8; save it as such", e);
        } catch (IOException e) {
            throw new IllegalArgumentException(file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
