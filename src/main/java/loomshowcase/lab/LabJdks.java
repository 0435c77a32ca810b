package loomshowcase.lab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import loomshowcase.catalogue.Form;
import loomshowcase.catalogue.Idea;
import loomshowcase.launch.InstalledJdk;

/** The JDKs of this machine, by the names that the page uses for them: {@code 25}, and {@code 25-2} for a second one. */
final class LabJdks {

    private final Map<String, InstalledJdk> byKey = new LinkedHashMap<>();
    private final InstalledJdk usual;

    /**
     * @param usual the one to run on where nothing speaks for another
     * @param found all others; those that are too old are left out
     */
    LabJdks(InstalledJdk usual, List<InstalledJdk> found) {
        this.usual = usual;
        var all = new ArrayList<>(found);
        if (!all.contains(usual)) {
            all.add(usual);
        }
        all.stream().filter(InstalledJdk::isUsable).sorted((one, other) -> one.feature() - other.feature())
                .forEach(jdk -> byKey.put(newKey(jdk), jdk));
    }

    private String newKey(InstalledJdk jdk) {
        String key = Integer.toString(jdk.feature());
        for (int number = 2; byKey.containsKey(key); number++) {
            key = jdk.feature() + "-" + number;
        }
        return key;
    }

    /** @param usual whether to run on it where nothing speaks for another */
    record Shown(String key, int feature, String version, String vendor, boolean usual) {}

    List<Shown> shown() {
        return byKey.entrySet().stream().map(jdk -> new Shown(jdk.getKey(), jdk.getValue().feature(),
                jdk.getValue().version(), jdk.getValue().vendor(), jdk.getValue().equals(usual))).toList();
    }

    Optional<InstalledJdk> named(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** For each JDK that cannot run the form, why not. */
    Map<String, String> unable(Idea idea, Form form) {
        var reasons = new LinkedHashMap<String, String>();
        byKey.forEach((key, jdk) -> unable(idea, form, jdk).ifPresent(reason -> reasons.put(key, reason)));
        return reasons;
    }

    /** Why a JDK cannot run a form; empty if nothing is known against it. */
    static Optional<String> unable(Idea idea, Form form, InstalledJdk jdk) {
        Optional<Form> own = idea.form(form.kind(), jdk.feature());
        if (own.isEmpty()) {
            return Optional.of(idea.absence(form.kind(), jdk.feature()));
        }
        return own.get().equals(form) ? Optional.empty()
                : Optional.of("uses the API of JDK %d, and JDK %d has another: it runs %s".formatted(
                        form.release(), jdk.feature(), own.get().fileName()));
    }
}
