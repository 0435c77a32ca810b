/**
 * On 21 a virtual thread in {@code Selector.select} holds its carrier; carriers are added up to a limit, and there all
 * stands still.
 */
package loomshowcase.claims.selectorspin;
