/**
 * Reads thread dumps of every format: {@link loomshowcase.diagnose.dump.read.DumpReader} recognises a file by its content,
 * and a reader for each format makes the records of {@code diagnose.dump.model} from it. Files are read as a stream, once,
 * and may be cut off, damaged, compressed or hostile.
 *
 * <p>What belongs here: the formats. It is the only package below {@code diagnose} that knows Jackson.
 */
package loomshowcase.diagnose.dump.read;
