package loomshowcase.lab;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import loomshowcase.catalogue.Catalogue;
import loomshowcase.catalogue.FormCode;
import loomshowcase.catalogue.Idea;
import loomshowcase.catalogue.LessonWords;

/**
 * The contents of the course.
 *
 * @param tool  its version
 * @param live  whether forms can be run
 * @param ideas in the order of teaching, lessons first
 */
record CoursePage(String tool, boolean live, List<CourseJdks.Shown> jdks, List<Entry> ideas,
        List<Glossary.Term> glossary) {

    /** A method that is called, in Java or in Python, with what it is called on. */
    private static final Pattern CALL = Pattern.compile("[A-Za-z_][\\w.]*(?=\\()");

    record Entry(String id, String shelf, String group, String title, String shows) {}

    static CoursePage of(Catalogue catalogue, String tool, boolean live, CourseJdks jdks) {
        return new CoursePage(tool, live, jdks.shown(), catalogue.ideas().stream().map(idea -> new Entry(idea.id(),
                idea.shelf().id(), idea.group(), idea.words().title(), idea.words().shows())).toList(),
                Glossary.terms());
    }

    /**
     * As a script, which a page from a disk can load too.
     *
     * @param ideas those that are in it from the start, by their ids
     */
    byte[] script(Map<String, IdeaPage> ideas) {
        return "globalThis.LOOM_LAB = { ideas: %s, course: %s };\n".formatted(Json.of(ideas), Json.of(this))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A script with what the search looks through: for each idea, each method that its forms and its Python twin call. */
    static byte[] calls(Catalogue catalogue) {
        var calls = new TreeMap<String, List<String>>();
        catalogue.ideas().forEach(idea -> calls.put(idea.id(), calls(idea)));
        return "LOOM_LAB.calls = %s;\n".formatted(Json.of(calls)).getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> calls(Idea idea) {
        Stream<String> java = idea.forms().stream().flatMap(form -> FormCode.of(form).lines().stream());
        return List.copyOf(new TreeSet<>(Stream.concat(java, python(idea))
                .flatMap(line -> CALL.matcher(line).results()).map(MatchResult::group).toList()));
    }

    private static Stream<String> python(Idea idea) {
        return idea.words() instanceof LessonWords lesson ? lesson.python().stream() : Stream.empty();
    }
}
