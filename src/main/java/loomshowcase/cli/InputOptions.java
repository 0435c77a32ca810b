package loomshowcase.cli;

/**
 * The options of single workloads.
 *
 * @param downloads of {@code download}
 * @param work      of those whose tasks are made up here
 */
record InputOptions(DownloadOptions downloads, WorkloadOptions work) {}
