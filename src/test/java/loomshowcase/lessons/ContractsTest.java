package loomshowcase.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import loomshowcase.catalogue.Catalogue;
import loomshowcase.catalogue.Idea;
import loomshowcase.catalogue.RunMode;
import loomshowcase.catalogue.Shelf;
import loomshowcase.launch.Jvm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("once")
class ContractsTest {

    @Test
    void everyFormHasAContractAndEveryContractAForm() {
        var contracts = new Contracts();
        Catalogue.read(Jvm.classes()).on(Shelf.LESSONS).stream()
                .filter(idea -> idea.words().runMode() != RunMode.WITH_ADDRESSES)
                .forEach(idea -> IntStream.rangeClosed(21, 27).forEach(feature -> findAll(contracts, idea, feature)));

        assertThat(contracts.unused()).isEmpty();
    }

    private static void findAll(Contracts contracts, Idea idea, int feature) {
        idea.kinds().forEach(kind -> idea.form(kind, feature).ifPresent(form -> contracts.of(idea, form, feature)));
    }
}
