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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A subtask for each picture downloads it, all in one scope.
 *
 * <p>The code is that of the executor form with one more line: {@code join}, which does the waiting. Each subtask
 * handles its own failure here, so one address that does not answer cannot cancel the other downloads. If
 * {@code downloadImage} threw the exception, it would. If the owner is interrupted, so are the downloads, because an
 * interrupt ends the wait of a virtual thread for these sockets, and not that of a platform thread.
 *
 * <p>Uses {@code StructuredTaskScope.open()} as it is since Java 25 (JEP 505, preview; 525 in 26, 533 in 27). With
 * fifteen pictures from a server that takes 200 ms to answer:
 *
 * <pre>
 * photo-1532009324734-20a7a5813719.jpg was downloaded...
 * photo-1516117172878-fd2c41f4a759.jpg was downloaded...
 * photo-1530224264768-7ff8c1789d79.jpg was downloaded...
 * photo-1541698444083-023c97d3f4b6.jpg was downloaded...
 * photo-1524429656589-6633a470097c.jpg was downloaded...
 * photo-1564135624576-c5c88640f235.jpg was downloaded...
 * photo-1513938709626-033611b8cc03.jpg was downloaded...
 * photo-1522364723953-452d3431c267.jpg was downloaded...
 * photo-1504198453319-5ce911bafcde.jpg was downloaded...
 * photo-1549692520-acc6669e2f0c.jpg was downloaded...
 * photo-1530122037265-a5f1f91d3b99.jpg was downloaded...
 * photo-1493976040374-85c8e12f0c0e.jpg was downloaded...
 * photo-1507143550189-fed454f93097.jpg was downloaded...
 * photo-1516972810927-80185027ca84.jpg was downloaded...
 * photo-1550439062-609e1531270e.jpg was downloaded...
 * Finished in 0.29 second(s)
 * </pre>
 */
public class Structured25DownloadImages {

    static final AtomicInteger FAILED = new AtomicInteger();

    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        if (args.length < 2) {
            System.err.println("Give a folder and the addresses of the pictures: FOLDER URL...");
            System.exit(2);
        }
        Path folder = Files.createDirectories(Path.of(args[0]));
        List<String> urls = List.of(args).subList(1, args.length);
        long start = System.nanoTime();

        try (var scope = StructuredTaskScope.open()) {
            for (String url : urls) {
                scope.fork(() -> downloadImage(url, folder));
            }
            scope.join();
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
