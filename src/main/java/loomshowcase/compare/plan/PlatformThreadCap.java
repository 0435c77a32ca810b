package loomshowcase.compare.plan;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import loomshowcase.compare.model.Size;
import loomshowcase.compare.model.ThreadModel;
import loomshowcase.text.Counts;

/**
 * How many platform threads a cell may make. A machine at its limit cannot start another process either, so by default
 * a cell stays below half of the lowest limit that was found.
 *
 * @param threads the most that a cell may make
 * @param reason  where that number comes from
 */
public record PlatformThreadCap(int threads, String reason) {

    private static final int DEFAULT = 20_000;

    /** The cap that the user asks for. */
    public static PlatformThreadCap setByUser(int threads) {
        return new PlatformThreadCap(threads, "--max-platform-threads");
    }

    /** The default, or half of the lowest limit if that is less. */
    public static PlatformThreadCap of(Map<String, Long> limits) {
        return limits.entrySet().stream()
                .min(Comparator.comparingLong(Map.Entry::getValue))
                .filter(lowest -> lowest.getValue() / 2 < DEFAULT)
                .map(lowest -> new PlatformThreadCap((int) (lowest.getValue() / 2), "half of " + lowest.getKey()))
                .orElse(new PlatformThreadCap(DEFAULT, "default of --max-platform-threads"));
    }

    /** Why a model may not run at this size; empty if it may. */
    public Optional<String> refuses(ThreadModel model, Size size) {
        int needed = model.platformThreads(size);
        return needed <= threads ? Optional.empty() : Optional.of("needs %s platform threads, the cap is %s (%s)"
                .formatted(Counts.text(needed), Counts.text(threads), reason));
    }
}
