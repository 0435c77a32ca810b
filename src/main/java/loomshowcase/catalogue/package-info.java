/**
 * The catalogue: which ideas there are, in which order they are taught, their words, their forms and the sources of the
 * forms.
 *
 * <p>Forms are found by their names: a file in an idea's folder is a form if its name is a kind of form, perhaps a release,
 * and the name of the idea. {@code lessons.txt} and {@code claims.txt}, next to this package's classes, give the order of
 * teaching: an ID on each line, and the names of groups as headings. The words of an idea are in {@code lessons/ID.md} or
 * {@code claims/ID.md}; {@link LessonWords} and {@link ClaimWords} list the sections. So a new idea takes a folder of
 * forms, a file of words, and one line.
 *
 * <p>What belongs here: what is true of an idea wherever it is shown, on a terminal or in the docs. How it looks there
 * is the business of whoever shows it. It imports nothing of ours; java-diff-utils says where two forms differ.
 */
package loomshowcase.catalogue;
