/**
 * The claims: what a migration to virtual threads must know, a folder per claim, each tested by a program that measures
 * it on the JDK that runs it.
 *
 * <p>What belongs here: one file of plain JDK code per form, with a {@code main} and nothing of ours. Nobody imports
 * a claim, and a claim imports none. The first word of the name says which form it is: {@code Before} is the code as
 * it was, {@code After} the code that is advised, and {@code Proof} is for claims with nothing to replace. {@code
 * Before21}, {@code After25} and so on use an API that is new or preview in that release, as in lessons.
 *
 * <p>A form prints what it measured, and then its verdict: {@code Verdict on JDK 25: …}. It decides by what it saw,
 * never by the release: by counts and order, or by ratios so wide that a busy machine cannot reverse them. Its words
 * say which verdict is right on which JDK. Where the number of carriers matters, {@code main} sets it before the
 * first virtual thread is made. Threads that are left waiting are daemons, so a form ends within seconds on any JDK.
 */
package loomshowcase.claims;
