/**
 * On 21 a virtual thread in {@code Selector.select} holds its carrier; carriers are added up to a limit, and then no
 * other virtual thread runs.
 */
package loomshowcase.claims.selectorspin;
