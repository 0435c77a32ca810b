package loomshowcase.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The folders that a run makes at places of the user's. Those in which nothing is at its end are removed again, so that a
 * run without results leaves nothing behind.
 */
public final class MadeFolders {

    /** Those that were not there before, the innermost of the last call first. */
    private final Deque<Path> made = new ArrayDeque<>();

    /** Makes a folder, with those above it, unless it is there. */
    public synchronized Path make(Path folder) throws IOException {
        Path absolute = folder.toAbsolutePath();
        List<Path> missing = new ArrayList<>();
        for (Path each = absolute; each != null && Files.notExists(each, LinkOption.NOFOLLOW_LINKS);
                each = each.getParent()) {
            missing.add(each);
        }
        missing.reversed().forEach(made::push);
        return Files.createDirectories(absolute);
    }

    /** Makes a folder of a name that nobody has, in the folder for temporary files. */
    public synchronized Path makeTemporary(String prefix) throws IOException {
        Path folder = Files.createTempDirectory(prefix);
        made.push(folder);
        return folder;
    }

    /** Removes those that are empty now. */
    public synchronized void removeEmpty() {
        for (Path folder : made) {
            try {
                Files.deleteIfExists(folder);
            } catch (IOException e) {
                // Something is in it, so it stays.
            }
        }
        made.clear();
    }
}
