package loomshowcase.cli.compare;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import loomshowcase.cli.shared.Converters;
import loomshowcase.compare.workload.Setting;
import loomshowcase.compare.workload.Settings;
import loomshowcase.compare.workload.Workload;
import loomshowcase.compare.workload.WorkloadOption;
import loomshowcase.compare.workload.Workloads;
import loomshowcase.text.Durations;
import loomshowcase.text.Listed;
import loomshowcase.text.Sizes;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;

/** The options that the workloads declare, as options of the command line. No workload is known here by its name. */
public final class WorkloadOptions {

    /** What is no longer an option, and what to do instead. */
    private static final Map<String, String> REMOVED = Map.of(
            "--connect-timeout", "--max-time limits the whole download",
            "--idle-timeout", "--max-time limits the whole download");

    private final CommandLine commandLine;

    WorkloadOptions(CommandLine commandLine) {
        this.commandLine = commandLine;
    }

    /** Adds the workloads to a command as its parameters, and their options, under headings that name the workloads. */
    public static void addTo(CommandSpec spec) {
        spec.addPositional(PositionalParamSpec.builder().index("0..*").arity("0..*").paramLabel("WORKLOAD")
                .type(List.class).auxiliaryTypes(String.class).description(workloads()).build());
        var groups = new LinkedHashMap<String, ArgGroupSpec.Builder>();
        owners().forEach((name, owners) -> groups.computeIfAbsent(
                "%nOptions of " + Listed.and(owners.stream().map(Workload::id).toList()) + ":%n",
                heading -> ArgGroupSpec.builder().validate(false).heading(heading)).addArg(option(name, owners)));
        groups.values().forEach(group -> spec.addArgGroup(group.build()));
        REMOVED.keySet().forEach(name -> spec.addOption(
                OptionSpec.builder(name).hidden(true).arity("0..1").type(String.class).build()));
    }

    /** A line for each workload that is chosen by its name, and one for the default. */
    private static String[] workloads() {
        Stream<String> lines = Workloads.all().stream()
                .filter(workload -> workload.options().stream().noneMatch(WorkloadOption::chooses))
                .map(workload -> workload.id() + ": " + workload.describe(workload.defaultTasks()));
        List<String> ifNoneIsTyped = Workloads.all().stream().filter(Workload::isDefault).map(Workload::id).toList();
        return Stream.concat(lines, Stream.of("Default: " + Listed.and(ifNoneIsTyped) + "; with --task, that task."))
                .toArray(String[]::new);
    }

    /** The workloads that have an option, by the long name of each. */
    private static Map<String, List<Workload>> owners() {
        var owners = new LinkedHashMap<String, List<Workload>>();
        Workloads.all().forEach(workload -> workload.options()
                .forEach(option -> owners.computeIfAbsent(option.name(), name -> new ArrayList<>()).add(workload)));
        return owners;
    }

    private static WorkloadOption declared(String name, Workload owner) {
        return owner.options().stream().filter(option -> option.name().equals(name)).findFirst().orElseThrow();
    }

    private static OptionSpec option(String name, List<Workload> owners) {
        WorkloadOption first = declared(name, owners.getFirst());
        OptionSpec.Builder option = OptionSpec.builder(first.names().toArray(String[]::new))
                .description(owners.stream().map(owner -> (owners.size() == 1 ? "" : owner.id() + ": ")
                        + description(declared(name, owner), owner)).toArray(String[]::new));
        Class<?> type = first.setting().type();
        if (type == Boolean.class) {
            return option.type(boolean.class).arity("0").build();
        }
        option.paramLabel(first.label()).type(type).arity("1");
        if (type == List.class) {
            option.auxiliaryTypes(String.class);
        } else if (type == Duration.class) {
            option.converters(new Converters.OfDuration());
        } else if (type == Integer.class) {
            option.converters(new Converters.OfCount());
        } else if (type == Long.class) {
            option.converters(new Converters.OfSize());
        }
        return option.build();
    }

    private static String description(WorkloadOption option, Workload owner) {
        Optional<?> value = owner.settings().find(option.setting());
        return option.description() + value.map(set -> " Default: " + text(set) + ".").orElse("");
    }

    /** As a user would write it. */
    private static String text(Object value) {
        return switch (value) {
            case Duration duration -> Durations.text(duration).replace(" ", "");
            case Long bytes -> Sizes.text(bytes).replace(" ", "");
            default -> value.toString();
        };
    }

    /** The workloads that were typed, and those that were chosen by an option. */
    List<String> alsoChosen(List<String> typed) {
        var all = new ArrayList<>(typed);
        for (Workload workload : Workloads.all()) {
            Optional<WorkloadOption> chooser = workload.options().stream().filter(WorkloadOption::chooses).findFirst();
            chooser.ifPresent(option -> {
                if (isTyped(option) && !all.contains(workload.id())) {
                    all.add(workload.id());
                } else if (!isTyped(option) && all.contains(workload.id())) {
                    throw mistake("%s needs %s %s".formatted(workload.id(), option.name(), option.label()));
                }
            });
        }
        return all;
    }

    /**
     * The workload with the options that the user typed.
     *
     * @throws ParameterException if they cannot be followed
     */
    Workload withTypedOptions(Workload workload) {
        Settings typed = Settings.NONE;
        for (WorkloadOption option : workload.options()) {
            if (isTyped(option)) {
                typed = typed.with(with(typed, option.setting(), option.name()));
            }
        }
        try {
            return workload.withOptions(typed);
        } catch (IllegalArgumentException e) {
            throw mistake(e.getMessage());
        }
    }

    private boolean isTyped(WorkloadOption option) {
        return commandLine.getParseResult().hasMatchedOption(option.name());
    }

    private <T> Settings with(Settings typed, Setting<T> setting, String name) {
        return typed.with(setting, setting.type().cast(
                commandLine.getParseResult().<Object>matchedOptionValue(name, null)));
    }

    /**
     * Refuses an option that would change nothing.
     *
     * @param chosen the workloads that will be run
     * @throws ParameterException if an option was typed that none of them has, or that no longer exists
     */
    void refuseOthers(Collection<String> chosen) {
        owners().forEach((name, workloads) -> {
            List<String> ids = workloads.stream().map(Workload::id).toList();
            if (commandLine.getParseResult().hasMatchedOption(name) && Collections.disjoint(ids, chosen)) {
                throw mistake("%s is an option of %s, which is not among the workloads".formatted(
                        name, Listed.and(ids)));
            }
        });
        REMOVED.forEach((name, instead) -> {
            if (commandLine.getParseResult().hasMatchedOption(name)) {
                throw mistake("%s no longer exists: %s".formatted(name, instead));
            }
        });
    }

    private ParameterException mistake(String text) {
        return new ParameterException(commandLine, text);
    }
}
