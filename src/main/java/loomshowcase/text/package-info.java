/**
 * How amounts are written and read, everywhere in the tool alike: {@code 250ms}, {@code 10k}.
 *
 * <p>What may enter: notation that more than one room uses. It imports nothing of ours.
 */
package loomshowcase.text;
