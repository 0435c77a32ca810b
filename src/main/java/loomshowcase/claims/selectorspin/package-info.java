/**
 * On 21 a virtual thread in {@code Selector.select} holds its carrier; carriers are added up to a limit, and then
 * everything stops.
 */
package loomshowcase.claims.selectorspin;
