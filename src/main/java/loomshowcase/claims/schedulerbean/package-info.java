/**
 * Since 24 a management bean counts the virtual threads that wait for a carrier, and sets how many carriers there may
 * be. On 25 raising that may add no carrier if all carriers are held.
 */
package loomshowcase.claims.schedulerbean;
