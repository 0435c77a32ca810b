package loomshowcase.lab;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import loomshowcase.catalogue.Form;
import loomshowcase.catalogue.Idea;

/** The JDKs that the page speaks about: those of this machine, or those on which the course was recorded. */
interface CourseJdks {

    /**
     * A JDK, as the page names it.
     *
     * @param key   {@code 25}; {@code 25-2} for a second one of that release
     * @param usual whether to use it where nothing speaks for another
     */
    record Shown(String key, int feature, String version, String vendor, boolean usual) {}

    /** All of them, oldest first. */
    List<Shown> shown();

    /** For each JDK that cannot run the form, why not. */
    default Map<String, String> unable(Idea idea, Form form) {
        var reasons = new LinkedHashMap<String, String>();
        shown().forEach(jdk -> unable(idea, form, jdk.feature()).ifPresent(reason -> reasons.put(jdk.key(), reason)));
        return reasons;
    }

    /**
     * Why a JDK cannot run a form; empty if nothing is known against it.
     *
     * @param feature its release
     */
    static Optional<String> unable(Idea idea, Form form, int feature) {
        Optional<Form> own = idea.form(form.kind(), feature);
        if (own.isEmpty()) {
            return Optional.of(idea.absence(form.kind(), feature));
        }
        return own.get().equals(form) ? Optional.empty()
                : Optional.of("uses the API of JDK %d, which differs from that of JDK %d; the form for JDK %2$d is %s"
                        .formatted(form.release(), feature, own.get().fileName()));
    }
}
