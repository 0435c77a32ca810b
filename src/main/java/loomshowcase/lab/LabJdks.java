package loomshowcase.lab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import loomshowcase.launch.InstalledJdk;

/** The JDKs of this machine, by the names that the page uses for them: {@code 25}, and {@code 25-2} for a second one. */
final class LabJdks implements CourseJdks {

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

    @Override
    public List<Shown> shown() {
        return byKey.entrySet().stream().map(jdk -> new Shown(jdk.getKey(), jdk.getValue().feature(),
                jdk.getValue().version(), jdk.getValue().vendor(), jdk.getValue().equals(usual))).toList();
    }

    Optional<InstalledJdk> named(String key) {
        return Optional.ofNullable(byKey.get(key));
    }
}
