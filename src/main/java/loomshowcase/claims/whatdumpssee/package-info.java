/**
 * Which tools see a virtual thread: of those that came before it, none; a thread dump of the new kind does. Whoever
 * looks for a hanging request with the old ones finds idle carriers and nothing else.
 */
package loomshowcase.claims.whatdumpssee;
