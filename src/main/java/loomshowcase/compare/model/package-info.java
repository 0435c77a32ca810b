/**
 * The thread models: each says, in as few lines as the JDK allows, which thread runs a task.
 *
 * <p>What may enter: one file per model, written as a reader would write it in an application, with no thought of
 * measuring. {@code Structured21Scope} and its like carry the release whose {@code StructuredTaskScope} they speak;
 * they are compiled by that JDK. A model knows no workload.
 */
package loomshowcase.compare.model;
