/**
 * Where virtual threads were pinned to their carriers, by whose code and for how long: any flight recording becomes a
 * {@link loomshowcase.diagnose.pins.PinReport}, and a report becomes text.
 *
 * <p>{@link loomshowcase.diagnose.pins.PinRecordings} reads a file; {@link loomshowcase.diagnose.pins.PinText} shows
 * what was in it. What a JDK does not record is said and not guessed, except for what holds the thread on JDK 21 to 23,
 * which is read off the stack and marked as such.
 *
 * <p>What may enter: what is true of pins in recordings that users made of their own programs. It imports {@code text}
 * alone.
 */
package loomshowcase.diagnose.pins;
