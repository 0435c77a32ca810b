package loomshowcase.cli.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import loomshowcase.catalogue.Form;
import loomshowcase.cli.shared.CatalogueText;
import loomshowcase.catalogue.FormCode;

/** The code of the forms of one idea: the first one whole, each later one as its difference from one that was shown. */
final class RunCode {

    private final CatalogueText text;
    private final List<FormCode> shown = new ArrayList<>();

    RunCode(CatalogueText text) {
        this.text = text;
    }

    List<String> lines(Form form) {
        FormCode code = FormCode.of(form);
        if (shown.contains(code)) {
            return text.prose("The code is the one above.");
        }
        Optional<FormCode.Difference> difference = code.differenceFrom(shown);
        shown.add(code);
        var lines = new ArrayList<String>();
        difference.ifPresent(from -> lines.addAll(
                text.prose("What differs from %s:".formatted(from.from().fileName()))));
        difference.map(FormCode.Difference::lines).orElse(code.lines()).stream()
                .map(CatalogueText::indented).forEach(lines::add);
        return lines;
    }
}
