package loomshowcase.compare.result;

import java.io.Serializable;

/**
 * Platform threads of a run by role.
 *
 * @param model    most that the thread model had at once
 * @param carriers that carry virtual threads
 * @param client   the HTTP client's own
 * @param other    the JVM's helpers, such as the one that wakes sleeping virtual threads
 */
public record Threads(int model, int carriers, int client, int other) implements Serializable {}
