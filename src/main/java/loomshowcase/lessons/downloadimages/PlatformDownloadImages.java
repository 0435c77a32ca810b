package loomshowcase.lessons.downloadimages;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A pool of fifteen platform threads downloads the pictures, as in the tutorial's second version.
 *
 * <p>All the waits overlap. The pictures are stored in the order in which they are complete, and {@code close} waits
 * for all of them before the time is taken. Each thread is occupied until its picture is complete, so a sixteenth
 * picture would have to wait. You have to choose the size of the pool: Python's default would be
 * {@code min(32, cores + 4)}, and Java's fixed pool has none.
 *
 * <p>Uses {@link Executors#newFixedThreadPool(int)} and {@link ExecutorService#close()} (since Java 19). The output is
 * of fifteen pictures from a server that takes 200 ms to answer.
 *
 * <pre>
 * pictures%2Fdenim.png was downloaded...
 * pictures%2Ftartan.png was downloaded...
 * pictures%2Fsatin.png was downloaded...
 * pictures%2Fbasket-weave.png was downloaded...
 * pictures%2Flog-cabin.png was downloaded...
 * pictures%2Fglen-check.png was downloaded...
 * pictures%2Fturned-twill.png was downloaded...
 * pictures%2Fherringbone.png was downloaded...
 * pictures%2Fgingham.png was downloaded...
 * pictures%2Fgoose-eye.png was downloaded...
 * pictures%2Fhoundstooth.png was downloaded...
 * pictures%2Fundulating-twill.png was downloaded...
 * pictures%2Fwaffle.png was downloaded...
 * pictures%2Frosepath.png was downloaded...
 * pictures%2Fplain-weave.png was downloaded...
 * Finished in 0.34 second(s)
 * </pre>
 */
public class PlatformDownloadImages {

    static final AtomicInteger FAILED = new AtomicInteger();

    public static void main(String[] args) throws IOException {
        if (args.length < 2) {
            System.err.println("Give a folder and the addresses of the pictures: FOLDER URL...");
            System.exit(2);
        }
        Path folder = Files.createDirectories(Path.of(args[0]));
        List<String> urls = List.of(args).subList(1, args.length);
        long start = System.nanoTime();

        try (ExecutorService executor = Executors.newFixedThreadPool(15)) {
            for (String url : urls) {
                executor.execute(() -> downloadImage(url, folder));
            }
        }

        printFinished(start);
        System.exit(FAILED.get() == 0 ? 0 : 1);
    }

    static void downloadImage(String url, Path folder) {
        Path part = folder.resolve(UUID.randomUUID() + ".part");
        try {
            if (!(URI.create(url).toURL().openConnection() instanceof HttpURLConnection connection)) {
                throw new IOException("not an http address");
            }
            connection.setConnectTimeout(5_000);
            connection.setReadTimeout(5_000);
            if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
                throw new IOException("the server answered " + connection.getResponseCode());
            }
            long promised = connection.getContentLengthLong();
            try (InputStream image = connection.getInputStream()) {
                if (Files.copy(image, part) != promised && promised >= 0) {
                    throw new IOException("the picture broke off");
                }
            }
            String name = imageName(url);
            Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            System.out.println(name + " was downloaded...");
        } catch (IOException | IllegalArgumentException e) {
            FAILED.incrementAndGet();
            System.out.println(url + " was not downloaded: " + e);
        } finally {
            part.toFile().delete();
        }
    }

    /** What follows the host, with each slash encoded, so that the picture stays in its folder. */
    static String imageName(String url) {
        int host = url.indexOf("//") + 2;
        String name = URLEncoder.encode(url.substring(url.indexOf('/', host) + 1), StandardCharsets.UTF_8);
        return name.contains(".") ? name : name + ".jpg";
    }

    static void printFinished(long start) {
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(Locale.ROOT, "Finished in %.2f second(s)%n", seconds);
    }
}
