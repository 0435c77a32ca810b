/**
 * Reads flight recordings of users' programs, event by event, and as much of a damaged file as can be read.
 *
 * <p>What belongs here: what every command that reads recordings needs. What the events mean is their business. It imports
 * {@code text} alone.
 */
package loomshowcase.diagnose.recording;
