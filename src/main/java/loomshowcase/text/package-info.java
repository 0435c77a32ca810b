/**
 * How amounts, lists and lines are written, and how amounts are parsed: {@code 250ms}, {@code 10k}.
 *
 * <p>What belongs here: notation that more than one package uses. It imports nothing from this project.
 */
package loomshowcase.text;
