/**
 * Two threads are started and nobody waits for them: "Finished in 0.01" comes first, and their output comes later, amid
 * whatever runs next. The tutorial shows it as the reason for {@code join()}; in one of its notebooks the late "Done
 * Sleeping" lines land in the next step, which then seems to print four of them instead of two.
 */
package loomshowcase.lessons.notjoined;
