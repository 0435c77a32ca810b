package loomshowcase.cli;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.reflect.AnnotatedElement;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@DisplayName("What --help says of an option or a parameter")
class HelpTextTest {

    /** Otherwise picocli warns on standard error, once for each time that it measures the text. */
    @Test
    @DisplayName("is a format, so a percent sign in it is written twice")
    void isAFormat() {
        commands(LoomShowcase.commandLine()).map(CommandLine::getCommandSpec).flatMap(HelpTextTest::descriptions)
                .forEach(text -> assertThatCode(() -> String.format(text)).as(text).doesNotThrowAnyException());
    }

    private static Stream<CommandLine> commands(CommandLine command) {
        return Stream.concat(Stream.of(command),
                command.getSubcommands().values().stream().flatMap(HelpTextTest::commands));
    }

    /** As they are written: picocli gives only what became of them. */
    private static Stream<String> descriptions(CommandSpec spec) {
        return spec.args().stream().map(ArgSpec::userObject).filter(AnnotatedElement.class::isInstance)
                .map(AnnotatedElement.class::cast)
                .flatMap(member -> Stream.concat(
                        Stream.of(member.getAnnotationsByType(Option.class)).map(Option::description),
                        Stream.of(member.getAnnotationsByType(Parameters.class)).map(Parameters::description)))
                .flatMap(Stream::of);
    }
}
