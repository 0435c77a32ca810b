package loomshowcase.compare.workload.download;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import loomshowcase.compare.workload.Preparable.PreparationContext;
import loomshowcase.files.Leftovers;
import loomshowcase.files.MadeFolders;
import loomshowcase.files.TemporaryFiles;
import loomshowcase.text.Reasons;

/**
 * The folder that the files of a run go to. It is empty when a run begins, so every run makes its files anew: to replace
 * a file by renaming another is different work, for which some file systems wait for the disk
 * ({@code docs/decisions/files-made-anew.md}).
 *
 * @param folder where tasks write; {@code null} until it is made
 * @param out    where whole files go once a run is over; {@code null} if nobody wants them
 */
record RunFolder(Path folder, Path out) {

    /** The end of the name of a file that is not whole yet. */
    static final String PART = ".part";

    /** Files are to be kept in a folder of the user's; the folder of the runs is still to be made. */
    static RunFolder keptIn(Path out) {
        if (out.toString().isBlank()) {
            throw new IllegalArgumentException("--out: name a folder");
        }
        return new RunFolder(null, out.toAbsolutePath());
    }

    /** Makes the folder, removes what killed runs left beside it, and leaves nothing but whole files at the end. */
    static RunFolder prepared(Path out, PreparationContext context) {
        var made = new MadeFolders();
        RunFolder place = make(out, context.folder(), made);
        Leftovers.removeFrom(place.folder().getParent()).forEach(context::tell);
        context.onClose(() -> {
            place.leave();
            made.removeEmpty();
        });
        return place;
    }

    /**
     * Makes the folder, inside {@code out}, so that whole files only have to be renamed into it.
     *
     * @param otherwise where to make it if {@code out} is {@code null}
     * @param made      remembers which folders above it were made for it
     * @throws IllegalArgumentException if it cannot be made; the message is for the user
     */
    static RunFolder make(Path out, Path otherwise, MadeFolders made) {
        Path parent = out == null ? otherwise : out;
        try {
            made.make(parent);
            return new RunFolder(TemporaryFiles.makeHiddenFolder(parent), out);
        } catch (IOException e) {
            made.removeEmpty();
            boolean inTheWay = Files.exists(parent, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(parent);
            throw new IllegalArgumentException("%sno files can be written to '%s': %s".formatted(
                    out == null ? "" : "--out: ", parent, inTheWay ? "it is not a folder" : Reasons.of(e)), e);
        }
    }

    /** @throws IllegalArgumentException if {@code out} has a folder where a file is to go */
    void refuseFoldersAmong(List<Target> targets) {
        for (Target target : targets) {
            if (out != null && Files.isDirectory(target.file(out))) {
                throw new IllegalArgumentException("--out: '%s' is a folder, and a file of that name is to go there"
                        .formatted(target.file(out)));
            }
        }
    }

    /**
     * Empties the folder of files: whole ones go to {@code out}, all others are deleted.
     *
     * @throws IOException if that failed for a file; the others have been moved or deleted
     */
    void empty() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException("the folder " + folder + " is gone; leave it alone until the comparison is over");
        }
        IOException first = null;
        try (var files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                try {
                    keepOrDelete(file);
                } catch (IOException e) {
                    first = first != null ? first : new IOException("'%s' cannot be kept in %s: %s".formatted(
                            file.getFileName(), out == null ? folder : out, Reasons.of(e)), e);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }

    private void keepOrDelete(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (out == null || file.toString().endsWith(PART)) {
            Files.delete(file);
        } else {
            Files.move(file, out.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Keeps what the last run made, if that is wanted, and removes the folder. */
    void leave() throws IOException {
        try {
            empty();
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new IOException("files were left in '%s': %s".formatted(folder, Reasons.of(e)), e);
        }
    }
}
