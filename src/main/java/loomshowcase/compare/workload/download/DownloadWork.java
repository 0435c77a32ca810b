package loomshowcase.compare.workload.download;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import loomshowcase.compare.workload.AsyncWork;
import loomshowcase.compare.workload.Work;

/** The downloads of one run. */
final class DownloadWork implements Work {
    private final Download settings;
    private final List<Target> targets;
    private final TimeLimit limit;
    private final Buffers buffers = new Buffers();

    DownloadWork(Download settings, List<Target> targets) {
        this.settings = settings;
        this.targets = targets;
        this.limit = new TimeLimit(settings.maxTime(), targets.size());
    }

    @Override
    public Downloaded perform(int index) throws DownloadFailed, InterruptedException {
        var download = new BlockingDownload(targets.get(index), settings, buffers);
        limit.begin(index, download);
        try {
            return download.run();
        } finally {
            limit.end(index);
        }
    }

    @Override
    public AsyncWork async() {
        return new AsyncDownloads(settings, targets, limit);
    }

    @Override
    public String subject(int index) {
        return targets.get(index).address().toString();
    }

    /** Reads the file again: that is not part of the download, and the clock has stopped. */
    @Override
    public void check(int index, Object made) throws IOException {
        var downloaded = (Downloaded) made;
        try {
            check(targets.get(index), downloaded);
        } catch (DownloadFailed e) {
            Files.deleteIfExists(downloaded.file());
            throw e;
        }
    }

    private static void check(Target target, Downloaded downloaded) throws IOException {
        if (!Files.isRegularFile(downloaded.file())) {
            throw new DownloadFailed("no file", downloaded.file() + " was written, and is gone");
        }
        long length = Files.size(downloaded.file());
        long expected = target.length() < 0 ? downloaded.bytes() : target.length();
        if (length != downloaded.bytes() || length != expected) {
            throw new DownloadFailed("wrong length", downloaded.file() + " has " + length + " bytes; "
                    + downloaded.bytes() + " came, and " + expected + " were expected");
        }
        if (target.sha256() != null && !target.sha256().equals(sha256(downloaded))) {
            throw new DownloadFailed("wrong bytes",
                    downloaded.file() + " is not what " + target.address() + " was announced to be");
        }
    }

    private static String sha256(Downloaded downloaded) throws IOException {
        try (InputStream in = Files.newInputStream(downloaded.file());
                var digested = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digested.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digested.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    @Override
    public void close() {
        limit.close();
    }
}
