/**
 * Two threads are started, and nothing waits for them. "Finished in 0.01" is printed before they are done, and their
 * last lines come later, mixed with whatever runs next. The tutorial shows it as the reason for {@code join()}. In one
 * of its notebooks the late "Done Sleeping" lines appear in the output of the next step, which then seems to print four
 * of them, not two.
 */
package loomshowcase.lessons.notjoined;
