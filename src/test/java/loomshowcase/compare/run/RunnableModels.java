package loomshowcase.compare.run;

import loomshowcase.compare.model.ScopeForm;
import loomshowcase.compare.model.ThreadModel;
import loomshowcase.compare.plan.Rate;
import loomshowcase.compare.workload.Work;

/** Which models this JVM can run, and tasks in the form that a model takes. It uses no library, so that a program may use it. */
final class RunnableModels {

    private RunnableModels() {}

    /** On a JDK whose form is compiled at need there is none in this class path; the tests of the jar run it. */
    static boolean canRun(ThreadModel model) {
        return model.previewClass().isEmpty() || canLoadForm();
    }

    private static boolean canLoadForm() {
        try {
            return ScopeForm.ofThisJvm() != null;
        } catch (LinkageError e) {
            return false;
        }
    }

    static Recorder recorder(ThreadModel model, Work work, int tasks) {
        return recorder(model, work, tasks, null);
    }

    static Recorder recorder(ThreadModel model, Work work, int tasks, Rate rate) {
        return new Recorder(model.holdsNoThread() ? new OnOtherThreads(work) : work, tasks, rate);
    }
}
