package loomshowcase.diagnose.pools;

import java.util.List;

/**
 * What the threads of a pool waited for in the middle of their tasks.
 *
 * @param sampled whether JFR recorded only some of these waits, so that there were more
 * @param places  those with the longest total time first
 */
public record Wait(WaitKind kind, long count, long totalNanos, boolean sampled, List<Place> places) {

    static final int MOST_PLACES = 5;

    public Wait {
        places = List.copyOf(places);
    }
}
