/**
 * Thread dumps as records, whatever their format was. A dump of a million threads fits into a small heap: equal stacks,
 * frames, names and types are kept once.
 *
 * <p>What belongs here: what a dump says, and what one stack says. What dumps mean together is the business of
 * {@code diagnose.dump.finding}. It imports {@code diagnose} alone.
 */
package loomshowcase.diagnose.dump.model;
