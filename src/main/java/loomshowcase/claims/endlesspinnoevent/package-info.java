/**
 * The pinned event is written when the pin ends: a pin that never ends leaves none.
 */
package loomshowcase.claims.endlesspinnoevent;
