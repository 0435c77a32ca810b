package loomshowcase.cli.shared;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;

/** This tool: its version, and where its classes are. */
public final class Tool {

    public static final String VERSION = "1.0.0";

    private Tool() {}

    /** The jar that runs, or its folder of classes. */
    public static Path classes() {
        try {
            Path classes = Path.of(Tool.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (classes.toString().contains(File.pathSeparator) || classes.toString().contains("!")) {
                throw new UserError("Java cannot use %s on a class path; move the jar to a path without '%s' and '!'"
                        .formatted(classes, File.pathSeparator));
            }
            return classes;
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new UserError(
                    "the path of this jar cannot be read in this locale; set LC_ALL=C.UTF-8, or move the jar");
        }
    }
}
