/**
 * The pinned event is written when the wait ends: a wait that never ends leaves none.
 */
package loomshowcase.claims.endlesspinnoevent;
