/**
 * A virtual thread can call as deep as a platform thread, but can park only from about half as deep or less.
 */
package loomshowcase.claims.depthtopark;
