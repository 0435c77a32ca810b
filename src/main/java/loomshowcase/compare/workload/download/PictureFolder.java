package loomshowcase.compare.workload.download;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The folder that the files of a run go to. It is empty when a run begins, so that every run makes its files anew: to
 * replace a file by renaming another is work of another kind, for which some file systems wait for the disk
 * ({@code docs/decisions/files-made-anew.md}).
 *
 * @param folder where tasks write
 * @param kept   where whole files go once a run is over; {@code null} if nobody wants them
 */
public record PictureFolder(Path folder, Path kept) {

    /**
     * Empties it of what an earlier run has left: whole files are kept where that is wanted, parts never.
     *
     * @throws IOException if a file could be neither kept nor removed; the others were
     */
    public void empty(List<Target> targets) throws IOException {
        IOException first = null;
        for (Target target : targets) {
            try {
                empty(target);
            } catch (IOException e) {
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }

    private void empty(Target target) throws IOException {
        Path file = folder.resolve(target.fileName());
        try {
            Files.deleteIfExists(target.part(folder));
            if (Files.isRegularFile(file)) {
                keepOrDelete(file);
            }
        } catch (IOException e) {
            throw new IOException("'%s' cannot be kept in %s: %s".formatted(
                    target.fileName(), kept == null ? folder : kept, DownloadFailures.reason(e)), e);
        }
    }

    private void keepOrDelete(Path file) throws IOException {
        if (kept == null) {
            Files.delete(file);
        } else {
            Files.move(file, kept.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
