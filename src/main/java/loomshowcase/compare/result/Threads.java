package loomshowcase.compare.result;

/**
 * The platform threads of a run, by role.
 *
 * @param model    most threads that the thread model had at once
 * @param carriers threads that carry virtual threads
 * @param client   threads of the HTTP client
 * @param other    helper threads of the JVM, such as the one that wakes sleeping virtual threads
 */
public record Threads(int model, int carriers, int client, int other) {}
