package loomshowcase.lab;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** The JDKs on which runs were recorded, one of each release. */
record RecordedJdks(List<Shown> shown) implements CourseJdks {

    static RecordedJdks of(Collection<RecordedRuns> runs) {
        var versions = new TreeMap<Integer, String>();
        versions.put(RecordedRuns.MAIN, Integer.toString(RecordedRuns.MAIN));
        runs.stream().flatMap(ofIdea -> ofIdea.all().stream()).filter(RecordedRun::whole)
                .forEach(run -> versions.put(run.feature(), run.jdk()));
        return new RecordedJdks(versions.entrySet().stream().map(jdk -> new Shown(jdk.getKey().toString(), jdk.getKey(),
                jdk.getValue(), "", jdk.getKey() == RecordedRuns.MAIN)).toList());
    }
}
