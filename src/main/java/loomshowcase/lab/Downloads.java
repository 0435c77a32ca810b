package loomshowcase.lab;

import java.io.IOException;
import java.util.List;

/** The arguments of a form that downloads: a new folder for its files, and the addresses. */
public interface Downloads {

    List<String> arguments() throws IOException;
}
