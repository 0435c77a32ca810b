/**
 * Thread dumps that were taken once on each JDK, in {@code src/test/resources/loomshowcase/diagnose/dump/jdk*.zip}.
 *
 * <p>The names are those of a program, the number of the dump, and its kind. These were taken of the programs in
 * {@code loomshowcase.dumps}, on two carriers ({@code -Djdk.virtualThreadScheduler.parallelism=2} and
 * {@code …maxPoolSize=2}): {@code logging}, {@code classloading}, {@code starved}, {@code pool},
 * {@code deadlocked-monitors}, {@code deadlocked-locks} and {@code healthy}. The others were taken of programs with
 * threads in every kind of wait: {@code locks}, {@code monitors}, {@code pinned}, {@code scope}, {@code deadlock}.
 */
package loomshowcase.diagnose.dump;
