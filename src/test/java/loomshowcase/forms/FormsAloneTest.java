package loomshowcase.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import loomshowcase.catalogue.Catalogue;
import loomshowcase.catalogue.Form;
import loomshowcase.launch.Jvm;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A reader can copy any form into an empty folder, without its package, and compile it there: it needs the JDK and nothing
 * else. {@code DownloadImagesIT} also starts such copies with the source launcher.
 */
class FormsAloneTest {

    @TempDir
    private Path folder;

    static Stream<Named<Form>> forms() {
        int feature = Runtime.version().feature();
        return Catalogue.read(Jvm.classes()).ideas().stream()
                .flatMap(idea -> idea.kinds().stream().flatMap(kind -> idea.form(kind, feature).stream()))
                .map(form -> Named.of(form.fileName(), form));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void compilesByItself(Form form) throws IOException {
        Path copy = CopiedForm.copyAlone(form, folder);
        Files.createDirectory(folder.resolve("no-libraries"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        var options = new ArrayList<>(List.of("-proc:none", "-d", folder.toString(), "-cp",
                folder.resolve("no-libraries").toString(), "--source", "" + Runtime.version().feature()));
        if (form.release() != 0) {
            options.add("--enable-preview");
        }
        var said = new StringWriter();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled =
                    compiler.getTask(said, files, null, options, null, files.getJavaFileObjects(copy)).call();
            assertThat(compiled).as(said.toString()).isTrue();
        }
        assertThat(folder.resolve(form.fileName().replace(".java", ".class"))).isNotEmptyFile();
    }
}
