package loomshowcase.claims.scopesarepreview;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Asks the compiler of this JDK whether a class may name {@code StructuredTaskScope} and {@code ScopedValue} without
 * {@code --enable-preview}, and looks at the class file that it makes with the flag.
 *
 * <p>Notice the version of that class file: its second half, 65535, says that it depends on the previews of this
 * release, and a JVM of any other release must refuse it. So a jar that names {@code StructuredTaskScope} has to be
 * compiled anew for each JDK, and the JVM has to be started with the flag.
 *
 * <p>Source: JEP 12, on preview APIs, and the Java Virtual Machine Specification, 4.1, on class file versions.
 *
 * <pre>
 * java.util.concurrent.StructuredTaskScope is a preview API and is disabled by default.
 * With the flag: true, class file version 69.65535
 * Verdict on JDK 25: StructuredTaskScope is a preview API, ScopedValue is final
 * </pre>
 */
public class ProofScopesArePreview {

    static final String SCOPE = "java.util.concurrent.StructuredTaskScope";
    static final String VALUE = "java.lang.ScopedValue";

    public static void main(String[] args) throws IOException {
        int feature = Runtime.version().feature();
        Path folder = Files.createTempDirectory("preview");
        boolean scope = compiles(SCOPE, List.of("-d", folder.toString()));
        boolean value = compiles(VALUE, List.of("-d", folder.toString()));
        boolean withFlag = compiles(SCOPE,
                List.of("-d", folder.toString(), "--enable-preview", "--release", Integer.toString(feature)));
        Path file = folder.resolve("Uses.class");
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        System.out.println("With the flag: " + withFlag + ", class file version "
                + (int) bytes.getChar(6) + "." + (int) bytes.getChar(4));
        try (Stream<Path> all = Stream.of(file, folder)) {
            for (Path path : all.toList()) {
                Files.delete(path);
            }
        }
        System.out.println("Verdict on JDK " + feature + ": StructuredTaskScope is " + name(scope)
                + ", ScopedValue is " + name(value));
    }

    static String name(boolean compilesWithoutFlag) {
        return compilesWithoutFlag ? "final" : "a preview API";
    }

    static boolean compiles(String type, List<String> options) {
        var source = new SimpleJavaFileObject(URI.create("string:///Uses.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return "class Uses { " + type + " used; }";
            }
        };
        var diagnostics = new DiagnosticCollector<JavaFileObject>();
        boolean done = ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, diagnostics, options, null, List.of(source)).call();
        diagnostics.getDiagnostics().stream().filter(each -> !done && each.getKind().name().equals("ERROR"))
                .map(each -> each.getMessage(null).lines().findFirst().orElse("")).forEach(System.out::println);
        return done;
    }
}
