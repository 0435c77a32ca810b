package loomshowcase.diagnose.pools;

import java.util.List;

/**
 * Waits of one kind at one place.
 *
 * @param path   the top frame outside of the JDK, such as {@code org.postgresql.core.PGStream.receive:41}, and then the
 *               callers that lead to other code; empty if no stack was recorded
 * @param holder the nearest method below the wait that would keep a virtual thread on its carrier: a {@code synchronized} or
 *               native method of the user's, or a class initialiser; {@code null} if the stack shows none
 * @param always whether the holder would do so on every JDK, and not only up to JDK 23
 * @param peers  the hosts and ports of the sockets; a few of them
 */
public record Place(List<String> path, String holder, boolean always, List<String> peers, long count, long totalNanos,
        long longestNanos) {

    public Place {
        path = List.copyOf(path);
        peers = List.copyOf(peers);
    }
}
