/**
 * Threads help where a program waits. Where it computes, they help only up to the number of cores. The same SHA-256
 * work is done by one thread, by as many threads as there are cores, and by many. The Python tutorial says that
 * threading brings little for "CPU bound" tasks and may slow them down, and advises {@code multiprocessing}. That
 * advice is for Python with its global interpreter lock. Java threads compute on all cores, so as many threads as cores
 * are enough.
 */
package loomshowcase.lessons.cpubound;
