/**
 * What a thread does with its time: it waits, or it computes. The Python tutorial calls the two I/O-bound and
 * CPU-bound, and says that threads help the first. Here it is measured, before the first thread is started.
 */
package loomshowcase.lessons.waitorcompute;
