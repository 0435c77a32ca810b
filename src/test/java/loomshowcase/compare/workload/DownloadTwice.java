package loomshowcase.compare.workload;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** Downloads an address twice, then names every thread that is left of that. Arguments: the address, a folder. */
final class DownloadTwice {

    private DownloadTwice() {}

    public static void main(String... arguments) throws Exception {
        var target = Target.of(URI.create(arguments[0]), "picture.png");
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        try (Work work = new DownloadFixture(Path.of(arguments[1])).open(target, target)) {
            for (int i = 0; i < 2; i++) {
                System.out.println(((Downloaded) work.perform(i)).bytes() + " bytes");
            }
        }
        var left = new HashSet<>(Thread.getAllStackTraces().keySet());
        left.removeAll(before);
        left.forEach(System.out::println);
    }
}
