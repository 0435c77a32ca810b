import java.util.Map;
import java.util.concurrent.Callable;

/** A value for everything that a call calls, subtasks included. */
final class ScopedValues25 extends Services {

    // snippet
    static final ScopedValue<String> REQUEST = ScopedValue.newInstance();

    static String handle() {
        return ScopedValue.where(REQUEST, "request 7").call(() -> page());
    }

    static String page() {
        return user() + ", " + REQUEST.get();
    }
    // end

    static Map<String, Callable<?>> cases() {
        return Map.of("a ScopedValue instead of a parameter", ScopedValues25::handle);
    }
}
