/**
 * A virtual thread can call as deep as a platform thread, but can park only from about half as deep or less until its code
 * is compiled.
 */
package loomshowcase.claims.depthtopark;
