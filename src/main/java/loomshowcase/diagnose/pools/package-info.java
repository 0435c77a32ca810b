/**
 * Whether virtual threads would help the pools of a program: a flight recording becomes a
 * {@link loomshowcase.diagnose.pools.PoolReport}, and a report becomes text.
 *
 * <p>{@link loomshowcase.diagnose.pools.PoolReader} reads a file; {@link loomshowcase.diagnose.pools.PoolText} shows
 * the report. Events of waiting become idle times and waits per thread, threads of like names become pools, and figures
 * become verdicts. What a JDK does not record is named as missing, not guessed.
 *
 * <p>What belongs here: what is true of pools in recordings of users' programs. It imports {@code diagnose},
 * {@code diagnose.recording}, {@code text}, and {@code diagnose.dump.read} with its {@code model}, for the thread dumps in a
 * recording.
 */
package loomshowcase.diagnose.pools;
