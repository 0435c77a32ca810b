package loomshowcase.lab;

import java.util.ArrayList;
import java.util.List;
import loomshowcase.catalogue.Catalogue;
import loomshowcase.catalogue.Form;
import loomshowcase.catalogue.Idea;
import loomshowcase.catalogue.RunMode;
import loomshowcase.forms.FormOnJdk;
import loomshowcase.launch.InstalledJdk;

/** Decides what the page may have run: forms of the catalogue, on JDKs of this machine. */
final class FormOrders {

    /** So many forms stand side by side on the page. */
    static final int MOST = 3;

    private final Catalogue catalogue;
    private final LabJdks jdks;

    FormOrders(Catalogue catalogue, LabJdks jdks) {
        this.catalogue = catalogue;
        this.jdks = jdks;
    }

    /** What the page asks for: names of this catalogue and of this machine's JDKs. */
    record Request(String idea, List<Choice> forms) {}

    /** @param form its key, as in {@link IdeaPage.FormPage} */
    record Choice(String form, String jdk) {}

    /** A run that the catalogue allows. */
    record Order(Idea idea, List<FormOnJdk> forms) {

        /** Whether nothing else may run at the same time, not even the forms of this order. */
        boolean isAlone() {
            return idea.words().runMode() == RunMode.ALONE;
        }
    }

    /** @throws Refused if the request names something that is not here, or that cannot be run */
    Order check(Request request) throws Refused {
        Idea idea = catalogue.named(String.valueOf(request.idea()))
                .orElseThrow(() -> new Refused(404, "the catalogue has no such idea"));
        List<Choice> choices = request.forms() == null ? List.of() : request.forms();
        if (choices.isEmpty() || choices.size() > MOST) {
            throw new Refused(400, "choose 1 to %d forms".formatted(MOST));
        }
        var forms = new ArrayList<FormOnJdk>();
        for (Choice choice : choices) {
            forms.add(check(idea, choice));
        }
        return new Order(idea, forms);
    }

    private FormOnJdk check(Idea idea, Choice choice) throws Refused {
        Form form = idea.forms().stream().filter(each -> choice != null && IdeaPage.key(each).equals(choice.form()))
                .findFirst().orElseThrow(() -> new Refused(404, idea.id() + " has no such form"));
        InstalledJdk jdk = jdks.named(choice.jdk())
                .orElseThrow(() -> new Refused(404, "this JDK was not here when the lab was started"));
        var reason = CourseJdks.unable(idea, form, jdk.feature());
        if (reason.isPresent()) {
            throw new Refused(409, form.fileName() + " " + reason.get());
        }
        return new FormOnJdk(idea, form, jdk);
    }
}
