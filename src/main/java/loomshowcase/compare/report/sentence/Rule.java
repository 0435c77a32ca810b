package loomshowcase.compare.report.sentence;

import java.util.List;
import loomshowcase.compare.report.figure.Rows;

/** Says one thing of the rows of a table, if their figures bear it. */
interface Rule {

    /** The sentences, mostly one; none if there is nothing to say. */
    List<String> sentences(Rows rows);
}
