/**
 * A time-out that waits on a virtual thread needs a carrier. While other virtual threads compute on all carriers
 * it does not come, however long it is overdue.
 */
package loomshowcase.claims.latetimeouts;
