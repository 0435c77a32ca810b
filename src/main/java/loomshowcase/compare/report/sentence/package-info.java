/**
 * What a table's figures say, in sentences: a rule each. A rule says nothing that the figures do not bear, and names
 * them; no model is called faster than another within what chance may do.
 *
 * <p>What may enter: a file for each rule. A row with a warning is in no sentence but the one about it.
 */
package loomshowcase.compare.report.sentence;
