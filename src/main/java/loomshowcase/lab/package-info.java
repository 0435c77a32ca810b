/**
 * The lab: a web server of this machine alone, whose page teaches the lessons and claims and runs them.
 *
 * <p>{@link loomshowcase.lab.LabServer} is the place to begin: each request has a virtual thread of its own, and its code
 * blocks. {@link loomshowcase.lab.Guard} decides which requests are answered. A run lasts as long as its request: when the
 * page goes, writing to it fails, and the run ends. The page itself, plain HTML, CSS and JavaScript, is beside this
 * package's classes.
 *
 * <p>{@link loomshowcase.lab.CourseSite} makes the same page as a static site, with {@link loomshowcase.lab.RecordedRuns},
 * which are beside the page.
 *
 * <p>What belongs here: what the page needs, and nothing that a terminal needs. It imports {@code catalogue}, {@code draw},
 * {@code files}, {@code forms}, {@code timeline}, {@code compare}, {@code launch}, {@code jvm} and {@code text}. Only {@code cli} uses it.
 */
package loomshowcase.lab;
