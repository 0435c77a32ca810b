/**
 * On 21, requests that log inside {@code synchronized} and others that log outside can stop each other for ever at the
 * appender's lock.
 */
package loomshowcase.claims.logginghang;
