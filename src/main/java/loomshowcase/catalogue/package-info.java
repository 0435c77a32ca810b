/**
 * The catalogue: what ideas there are, in which order they are taught, their words, their forms and the sources of
 * those.
 *
 * <p>Forms are found, not registered: every file of an idea's folder whose name is a kind of form, perhaps a release,
 * and the name of the idea. The order of teaching stands in {@code lessons.txt} and {@code claims.txt} beside this
 * package's classes, an id on each line and the names of groups as headings, and the words of an idea in
 * {@code lessons/ID.md} or {@code claims/ID.md}, in the sections that {@link LessonWords} and {@link ClaimWords} name.
 * So a new idea is one folder of forms, its words, and one line.
 *
 * <p>What may enter: what is true of an idea wherever it is shown, on a terminal or in the docs. How it looks there
 * stands with whoever shows it. It imports {@code jvm} and {@code launch}, and no lesson.
 */
package loomshowcase.catalogue;
