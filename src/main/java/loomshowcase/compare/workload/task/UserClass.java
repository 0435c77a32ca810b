package loomshowcase.compare.workload.task;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.concurrent.Callable;
import java.util.function.Function;

/** A class of the user's, and what may be wrong with it. */
final class UserClass {

    private final String name;

    UserClass(String name) {
        this.name = name;
    }

    /**
     * Makes an object of it: a {@link Callable}, or a {@link Function} if calls have an input.
     *
     * @throws UserTaskFailed if there is no such class, it cannot be used, or its constructor threw
     */
    Object newInstance(boolean withInput) throws UserTaskFailed {
        try {
            return constructor(load(), withInput).newInstance();
        } catch (InvocationTargetException e) {
            throw UserTaskFailed.because(e.getCause(), "the constructor of " + name);
        } catch (ExceptionInInitializerError e) {
            throw UserTaskFailed.because(e.getException(), "the static initializer of " + name);
        } catch (ReflectiveOperationException | LinkageError e) {
            throw UserTaskFailed.because(e, name);
        }
    }

    private Class<?> load() throws UserTaskFailed {
        try {
            return Class.forName(name, false, ClassLoader.getSystemClassLoader());
        } catch (ClassNotFoundException e) {
            throw new UserTaskFailed("no such class", name + " is not on the class path; name its jar or folder with "
                    + "--class-path, and write a nested class as Outer$Inner");
        } catch (LinkageError e) {
            throw UserTaskFailed.because(e, name);
        }
    }

    private Constructor<?> constructor(Class<?> type, boolean withInput) throws UserTaskFailed {
        boolean isFunction = Function.class.isAssignableFrom(type);
        if (withInput && !isFunction) {
            throw unusable(
                    "is not a java.util.function.Function, which --input needs; let it be a Function<String, ?>");
        }
        if (!withInput && isFunction && !Callable.class.isAssignableFrom(type)) {
            throw unusable("is a Function, which takes an input; name a file of inputs with --input");
        }
        if (!withInput && !Callable.class.isAssignableFrom(type)) {
            throw unusable("is %snot a java.util.concurrent.Callable; let it implement that"
                    .formatted(Runnable.class.isAssignableFrom(type) ? "a Runnable, " : ""));
        }
        if (Modifier.isAbstract(type.getModifiers())) {
            throw unusable(type.isInterface() ? "is an interface; name a class"
                    : "is abstract; name a class that can be instantiated");
        }
        if (!isPublic(type)) {
            throw unusable("is not public; make it public");
        }
        try {
            return type.getConstructor();
        } catch (NoSuchMethodException e) {
            throw unusable("has no public constructor without arguments%s; give it one".formatted(
                    type.isMemberClass() && !Modifier.isStatic(type.getModifiers()) ? ", since it is not static" : ""));
        }
    }

    /** A nested class is only accessible if the classes around it are public too. */
    private static boolean isPublic(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && (type.getDeclaringClass() == null || isPublic(type.getDeclaringClass()));
    }

    private UserTaskFailed unusable(String why) {
        return new UserTaskFailed("unusable class", name + " " + why);
    }
}
