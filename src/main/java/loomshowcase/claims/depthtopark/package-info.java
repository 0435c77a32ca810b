/**
 * A virtual thread can call as deep as a platform thread, but until its code is compiled it can park only from less deep:
 * with small frames from about half as deep, or less.
 */
package loomshowcase.claims.depthtopark;
