package loomshowcase.compare.workload.download;

import java.io.IOException;
import loomshowcase.compare.workload.TaskException;

/** A download that failed: in one sentence for people, and in a few words that failures can be counted by. */
public final class DownloadFailed extends IOException implements TaskException {
    private static final long serialVersionUID = 1L;

    private final String kind;

    DownloadFailed(String kind, String message) {
        super(message);
        this.kind = kind;
    }

    DownloadFailed(String kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    /** What kind of failure it is, such as {@code unknown host} or {@code HTTP 404}: the same for all of a kind. */
    @Override
    public String kind() {
        return kind;
    }
}
