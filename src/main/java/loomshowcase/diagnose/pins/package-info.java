/**
 * Where virtual threads were pinned to their carriers, by whose code, and for how long: a flight recording becomes a
 * {@link loomshowcase.diagnose.pins.PinReport}, and a report becomes text.
 *
 * <p>{@link loomshowcase.diagnose.pins.PinReader} reads a file; {@link loomshowcase.diagnose.pins.PinText} shows the report.
 * What a JDK does not record is named as missing, not guessed. One thing is inferred: what pins on JDK 21 to 23, which is
 * read off the stack and marked as such.
 *
 * <p>What belongs here: what is true of pins in recordings of users' programs. It imports {@code diagnose},
 * {@code diagnose.recording}, {@code text}, and {@code diagnose.dump.read} with its {@code model}, for the thread dumps in a
 * recording.
 */
package loomshowcase.diagnose.pins;
