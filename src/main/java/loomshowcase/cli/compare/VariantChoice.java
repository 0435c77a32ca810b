package loomshowcase.cli.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import loomshowcase.compare.plan.JvmOptions;
import loomshowcase.compare.plan.PlannedVariant;
import loomshowcase.compare.workload.UserCode;
import loomshowcase.compare.workload.Workload;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The JVM options and variants that a user typed, checked against one another and against the workloads. */
final class VariantChoice {

    private final CommandLine commandLine;
    private final List<PlannedVariant> variants;
    private final List<JvmOptions> forAll;

    /** @throws ParameterException if two variants have one name, or an option would change nothing */
    VariantChoice(CommandLine commandLine, CompareOptions options, List<Workload> workloads) {
        this.commandLine = commandLine;
        this.variants = Objects.requireNonNullElse(options.variants, List.of());
        this.forAll = Objects.requireNonNullElse(options.jvmOptions, List.of());
        refuseEqualNames();
        if (options.gate.gate(commandLine).isPresent() && !areCompared()) {
            throw mistake("--fail-if-slower and --fail-if-more-memory need two variants to hold against one another: "
                    + "--variant 'old: …' --variant 'new: …'");
        }
        if (forAll.stream().anyMatch(each -> each.classPath() != null)) {
            throw mistake("--jvm-option: -cp is no option for all JVMs; use --class-path");
        }
        if (!variants.isEmpty() && variants.stream().allMatch(variant -> variant.classPath() != null)
                && commandLine.getParseResult().hasMatchedOption("--class-path")) {
            throw mistake("--class-path changes nothing: each --variant has a -cp of its own; leave one of them out");
        }
        variants.stream().filter(variant -> variant.classPath() != null).forEach(variant -> workloads.forEach(
                workload -> of(workload, variant)));
    }

    private void refuseEqualNames() {
        var names = new ArrayList<String>();
        for (PlannedVariant variant : variants) {
            if (names.contains(variant.name())) {
                throw mistake("--variant: '%s' is there twice; give each variant a name of its own"
                        .formatted(variant.name()));
            }
            names.add(variant.name());
        }
    }

    /** The options for every measured JVM. */
    List<String> jvmOptions() {
        return forAll.stream().flatMap(each -> each.options().stream()).toList();
    }

    /** The variants in order; one without a name if none was typed. */
    List<PlannedVariant> all() {
        return variants.isEmpty() ? List.of(PlannedVariant.NONE) : variants;
    }

    /** Whether there are two to hold against one another. */
    boolean areCompared() {
        return variants.size() > 1;
    }

    /**
     * The workload with the class path of the variant.
     *
     * @throws ParameterException if it takes no class path, or an element of it does not exist
     */
    Workload of(Workload workload, PlannedVariant variant) {
        if (variant.classPath() == null) {
            return workload;
        }
        if (!(workload instanceof UserCode code)) {
            throw mistake("--variant %s: -cp changes nothing for %s; it is for a task of your own (--task)"
                    .formatted(variant.name(), workload.id()));
        }
        try {
            return code.withClassPath(variant.classPath());
        } catch (IllegalArgumentException e) {
            throw mistake("--variant %s: -cp: %s".formatted(variant.name(), e.getMessage()));
        }
    }

    private ParameterException mistake(String text) {
        return new ParameterException(commandLine, text);
    }
}
