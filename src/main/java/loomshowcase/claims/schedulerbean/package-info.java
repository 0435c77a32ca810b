/**
 * Since 24 a management bean counts the threads that wait for a carrier, the direct sign that virtual threads are
 * starved. On 21 there is none.
 */
package loomshowcase.claims.schedulerbean;
