package loomshowcase.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import loomshowcase.catalogue.ClaimWords;
import loomshowcase.catalogue.Form;
import loomshowcase.catalogue.FormCode;
import loomshowcase.catalogue.Idea;
import loomshowcase.catalogue.IdeaWords;
import loomshowcase.catalogue.LessonWords;
import loomshowcase.catalogue.PackedSources;

/**
 * What the page shows of an idea. Words are Markdown, as they are in the catalogue.
 *
 * @param recorded    whether its runs have a timeline
 * @param runMode     how its forms are run, as the catalogue calls it
 * @param words       those of a lesson, or those of a claim
 * @param differences between each two forms, the first before the second
 * @param recordings on JDKs that cannot run the forms here
 */
record IdeaPage(String id, String shelf, String group, String title, boolean recorded, String runMode, String shows,
        List<String> notice, Words words, List<FormPage> forms, List<Difference> differences,
        List<RecordingPage> recordings) {

    /** The words that only a lesson or only a claim has. */
    sealed interface Words {

        record OfLesson(String predict, List<String> python, String next) implements Words {}

        /** @param verdicts what each form finds */
        record OfClaim(String action, String holds, List<String> sources, List<Verdict> verdicts) implements Words {}

        /** @param since the first release with this verdict */
        record Verdict(String kind, int since, String text) {}
    }

    /**
     * A form.
     *
     * @param key     by which the page names it: its kind, and its release if it has one
     * @param last    the last release that runs it; {@code null} if the newest does
     * @param first   number of the first line of its code in the file
     * @param code    its class
     * @param head    what is above that in the file
     * @param when    when to use it, or what it does
     * @param unable  for each JDK of this machine that cannot run it, why not
     */
    record FormPage(String key, String kind, int release, Integer last, String className, int first,
            List<String> code, List<String> head, String when, Map<String, String> unable) {}

    /** @param left and right: places in the list of forms */
    record Difference(int left, int right, List<FormCode.Change> changes) {}

    static IdeaPage of(Idea idea, CourseJdks jdks, List<RecordingPage> recordings) {
        List<FormCode> codes = idea.forms().stream().map(FormCode::of).toList();
        return new IdeaPage(idea.id(), idea.shelf().id(), idea.group(), idea.words().title(),
                idea.shelf().isRecorded(), idea.words().runMode().name(), idea.words().shows(), idea.words().notice(),
                words(idea.words()), codes.stream().map(code -> form(idea, code, jdks)).toList(), differences(codes),
                recordings);
    }

    private static Words words(IdeaWords words) {
        return switch (words) {
            case LessonWords lesson -> new Words.OfLesson(lesson.predict(), lesson.python(), lesson.next());
            case ClaimWords claim -> new Words.OfClaim(claim.action(), claim.holds(), claim.sources(),
                    claim.verdicts().byForm().entrySet().stream()
                            .flatMap(kind -> kind.getValue().entrySet().stream().map(verdict -> new Words.Verdict(
                                    kind.getKey().id(), verdict.getKey(), verdict.getValue())))
                            .toList());
        };
    }

    private static FormPage form(Idea idea, FormCode code, CourseJdks jdks) {
        Form form = code.form();
        return new FormPage(key(form), form.kind().id(), form.release(), last(idea, form), form.className(),
                code.first(), code.lines(),
                PackedSources.text(form.path()).lines().limit(code.first() - 1).toList(),
                idea.words().forms().getOrDefault(form.kind(), ""), jdks.unable(idea, form));
    }

    static String key(Form form) {
        return form.kind().id() + (form.release() == 0 ? "" : "-" + form.release());
    }

    private static Integer last(Idea idea, Form form) {
        return idea.forms().stream().filter(other -> other.kind() == form.kind()).map(Form::release)
                .filter(release -> release > form.release()).min(Integer::compare).map(next -> next - 1).orElse(null);
    }

    private static List<Difference> differences(List<FormCode> codes) {
        var differences = new ArrayList<Difference>();
        for (int left = 0; left < codes.size(); left++) {
            for (int right = left + 1; right < codes.size(); right++) {
                differences.add(new Difference(left, right, codes.get(left).changesTo(codes.get(right))));
            }
        }
        return differences;
    }
}
