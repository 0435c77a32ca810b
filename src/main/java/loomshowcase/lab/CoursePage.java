package loomshowcase.lab;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import loomshowcase.catalogue.Catalogue;
import loomshowcase.catalogue.FormCode;
import loomshowcase.catalogue.Idea;
import loomshowcase.catalogue.LessonWords;

/**
 * The contents of the course, with what the search looks through.
 *
 * @param tool  its version
 * @param live  whether forms can be run
 * @param ideas in the order of teaching, lessons first
 */
record CoursePage(String tool, boolean live, List<CourseJdks.Shown> jdks, List<Entry> ideas,
        List<Glossary.Term> glossary) {

    /** A method that is called, in Java or in Python, with what it is called on. */
    private static final Pattern CALL = Pattern.compile("[A-Za-z_][\\w.]*(?=\\()");

    /** @param calls each method that its forms and its Python twin call */
    record Entry(String id, String shelf, String group, String title, String shows, List<String> calls) {}

    static CoursePage of(Catalogue catalogue, String tool, boolean live, CourseJdks jdks) {
        return new CoursePage(tool, live, jdks.shown(),
                catalogue.ideas().stream().map(CoursePage::entry).toList(), Glossary.terms());
    }

    private static Entry entry(Idea idea) {
        return new Entry(idea.id(), idea.shelf().id(), idea.group(), idea.words().title(), idea.words().shows(),
                List.copyOf(new TreeSet<>(Stream.concat(idea.forms().stream().flatMap(
                        form -> FormCode.of(form).lines().stream()), python(idea))
                        .flatMap(line -> CALL.matcher(line).results()).map(MatchResult::group).toList())));
    }

    private static Stream<String> python(Idea idea) {
        return idea.words() instanceof LessonWords lesson ? lesson.python().stream() : Stream.empty();
    }
}
