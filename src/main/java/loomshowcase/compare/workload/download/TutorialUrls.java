package loomshowcase.compare.workload.download;

import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;

/** The fifteen pictures of the threading tutorial's «Real life example», in its order. */
public final class TutorialUrls {

    /** Their addresses. */
    public static final List<URI> ALL = List.of(
            photo("1516117172878-fd2c41f4a759"),
            photo("1532009324734-20a7a5813719"),
            photo("1524429656589-6633a470097c"),
            photo("1530224264768-7ff8c1789d79"),
            photo("1564135624576-c5c88640f235"),
            photo("1541698444083-023c97d3f4b6"),
            photo("1522364723953-452d3431c267"),
            photo("1513938709626-033611b8cc03"),
            photo("1507143550189-fed454f93097"),
            photo("1493976040374-85c8e12f0c0e"),
            photo("1504198453319-5ce911bafcde"),
            photo("1530122037265-a5f1f91d3b99"),
            photo("1516972810927-80185027ca84"),
            photo("1550439062-609e1531270e"),
            photo("1549692520-acc6669e2f0c"));

    private TutorialUrls() {}

    /**
     * A target for each task, named as the tutorial names its files: the last part of the address and {@code .jpg}.
     */
    public static List<Target> targets(int tasks) {
        var names = new FileNames();
        return IntStream.range(0, tasks).mapToObj(task -> ALL.get(task % ALL.size()))
                .map(address -> Target.of(address, names.unused(address.getPath().substring(1) + ".jpg")))
                .toList();
    }

    private static URI photo(String id) {
        return URI.create("https://images.unsplash.com/photo-" + id);
    }
}
