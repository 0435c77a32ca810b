package loomshowcase.compare.workload;

import java.util.List;

/**
 * An option of the command line that sets a workload, as plain data. How it is read follows from the type of its
 * setting: {@code 250ms} for a duration, {@code 64MB} for a size, {@code 10k} for a count. Two workloads may have an
 * option of the same name, such as {@code --duration}; it must then set the same type.
 *
 * @param setting     gets the value
 * @param names       what a user may type, the long name last
 * @param label       stands for the value in the help; empty for a flag
 * @param description what it does, in one sentence without the default, which follows from the workload's settings
 * @param chooses     whether it also chooses its workload, whose name then need not be typed
 */
public record WorkloadOption(
        Setting<?> setting, List<String> names, String label, String description, boolean chooses) {

    public WorkloadOption {
        names = List.copyOf(names);
    }

    public WorkloadOption(Setting<?> setting, List<String> names, String label, String description) {
        this(setting, names, label, description, false);
    }

    /** An option with one name. */
    public WorkloadOption(Setting<?> setting, String name, String label, String description) {
        this(setting, List.of(name), label, description);
    }

    /** The same option, but typing it also chooses its workload. */
    public WorkloadOption choosesItsWorkload() {
        return new WorkloadOption(setting, names, label, description, true);
    }

    /** The long name, by which messages call it. */
    public String name() {
        return names.getLast();
    }
}
