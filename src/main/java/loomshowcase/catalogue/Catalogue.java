package loomshowcase.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * All ideas.
 *
 * @param ideas shelf by shelf, each in the order of teaching
 */
public record Catalogue(List<Idea> ideas) {

    private static final String GROUP = "# ";

    public Catalogue {
        ideas = List.copyOf(ideas);
    }

    /**
     * Reads the catalogue and finds the forms.
     *
     * @param classes this tool's jar, or its folder of classes
     * @throws IllegalArgumentException if a file of words has the wrong shape; the message names the file and the line
     */
    public static Catalogue read(Path classes) {
        var sources = new PackedSources(classes);
        var ideas = new ArrayList<Idea>();
        for (Shelf shelf : Shelf.values()) {
            ideas.addAll(ideas(shelf, sources));
        }
        return new Catalogue(ideas);
    }

    private static List<Idea> ideas(Shelf shelf, PackedSources sources) {
        var ideas = new ArrayList<Idea>();
        String group = "";
        for (String line : text(shelf.id() + ".txt").lines().map(String::strip).toList()) {
            if (line.startsWith(GROUP)) {
                group = line.substring(GROUP.length());
            } else if (!line.isEmpty()) {
                ideas.add(idea(shelf, group, line, sources));
            }
        }
        return ideas;
    }

    private static Idea idea(Shelf shelf, String group, String id, PackedSources sources) {
        IdeaWords words = words(shelf, shelf.id() + "/" + id + ".md");
        List<FormKind> taught = List.copyOf(words.forms().keySet());
        return new Idea(id, shelf, group, words, forms(shelf, id, sources).stream()
                .sorted(Comparator.comparing((Form form) -> place(form.kind(), taught)).thenComparing(Form::release))
                .toList());
    }

    private static IdeaWords words(Shelf shelf, String file) {
        return switch (shelf) {
            case LESSONS -> LessonWords.read(file, text(file));
            case CLAIMS -> ClaimWords.read(file, text(file));
        };
    }

    /** A form without words comes last. */
    private static int place(FormKind kind, List<FormKind> taught) {
        int place = taught.indexOf(kind);
        return place < 0 ? taught.size() + kind.ordinal() : place;
    }

    private static List<Form> forms(Shelf shelf, String id, PackedSources sources) {
        String packageName = shelf.packageName() + "." + id.replace("-", "");
        Pattern name = Pattern.compile("(%s)(\\d\\d)?%s\\.java".formatted(
                Arrays.stream(FormKind.values()).map(FormKind::word).collect(Collectors.joining("|")), camelCase(id)));
        var forms = new ArrayList<Form>();
        for (String file : sources.in(packageName)) {
            Matcher matcher = name.matcher(file);
            if (matcher.matches()) {
                FormKind kind = FormKind.valueOf(matcher.group(1).toUpperCase(Locale.ROOT));
                int release = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
                forms.add(new Form(kind, release, packageName + "." + file.substring(0, file.length() - 5)));
            }
        }
        return forms;
    }

    private static String camelCase(String id) {
        return Arrays.stream(id.split("-")).map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT)
                + word.substring(1)).collect(Collectors.joining());
    }

    private static String text(String file) {
        try (InputStream in = Catalogue.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException(file + " is missing; every idea has such a file of words");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Idea> on(Shelf shelf) {
        return ideas.stream().filter(idea -> idea.shelf() == shelf).toList();
    }

    public Optional<Idea> named(String id) {
        return ideas.stream().filter(idea -> idea.id().equals(id)).findFirst();
    }
}
