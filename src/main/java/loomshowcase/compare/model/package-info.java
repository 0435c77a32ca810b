/**
 * The thread models. Each says, in as few lines as the JDK allows, which thread runs a task.
 *
 * <p>What belongs here: one file per model, written as a reader would write it in an application, without any code that
 * measures. {@code Structured21Scope} and its siblings carry the release whose {@code StructuredTaskScope} they use, and
 * the JDK of that release compiles them. A model knows no workload.
 */
package loomshowcase.compare.model;
