/**
 * Waiting gains from threads, computing does not, beyond the number of cores: the same SHA-256 work is done by one
 * thread, by as many threads as there are cores, and by many. The Python tutorial says that threading brings little for
 * "CPU bound" tasks, may even slow them down, and sends the reader to {@code multiprocessing}. That advice is for
 * Python with its global interpreter lock: Java threads compute on all cores at once, so threads are enough, as many as
 * there are cores.
 */
package loomshowcase.lessons.cpubound;
