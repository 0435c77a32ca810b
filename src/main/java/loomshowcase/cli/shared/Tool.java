package loomshowcase.cli.shared;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;

/** This tool itself: its version, and where its classes are. */
public final class Tool {

    public static final String VERSION = "1.0.0";

    private Tool() {}

    /** The jar that this runs from, or the folder of classes. */
    public static Path classes() {
        try {
            Path classes = Path.of(Tool.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (classes.toString().contains(File.pathSeparator) || classes.toString().contains("!")) {
                throw new UserError("Java cannot take a class path from %s: move the jar where no '%s' and no '!' is "
                        .formatted(classes, File.pathSeparator) + "in its path");
            }
            return classes;
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new UserError(
                    "the path of this jar cannot be read in this locale; set LC_ALL=C.UTF-8, or move the jar");
        }
    }
}
