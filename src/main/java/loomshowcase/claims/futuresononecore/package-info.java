/**
 * Futures without an executor that wait for one another: with one or two cores they run on 21, and from 25 on they can
 * wait for ever.
 */
package loomshowcase.claims.futuresononecore;
