package loomshowcase.compare.result;

import java.io.Serializable;

/**
 * Exact percentiles of one run's tasks, in the unit that the field's name gives. A percentile that too few tasks
 * stand behind is {@code null}: p90 takes 100 tasks, p99 takes 1,000.
 */
public record Distribution(Long p50, Long p90, Long p99, Long max) implements Serializable {}
