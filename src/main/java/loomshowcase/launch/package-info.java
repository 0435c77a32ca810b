/**
 * Finds the JDKs of this machine and starts this jar on the right one.
 *
 * <p>Everything here is compiled for release 11, so that a reader whose {@code java} is older than 21 gets a JDK
 * that is there, or one clear line. What may enter: the search for JDKs and the hand-over to one of them. It
 * imports nothing of ours.
 *
 * <p>JDKs are looked for, in this order, in:
 * <ol>
 * <li>the folder that {@code JAVA_HOME} names, then those of variables such as {@code JAVA21_HOME},
 *     {@code JAVA_HOME_21} and {@code JAVA_HOME_21_X64} (GitHub Actions), by name;</li>
 * <li>the Java that runs this;</li>
 * <li>{@code /usr/lib/jvm}, {@code ~/.sdkman/candidates/java}, {@code ~/.jdks}, {@code ~/.gradle/jdks},
 *     {@code /Library/Java/JavaVirtualMachines} and the same below the home folder, {@code C:\Program Files\Java} and
 *     {@code C:\Program Files\Eclipse Adoptium}; in each by name, and on macOS in {@code Contents/Home} of a
 *     folder.</li>
 * </ol>
 * The system property {@code loomshowcase.jdks}, a list of homes in the manner of a class path, replaces all of this;
 * empty, it stands for a machine without a JDK. What a home holds is read from its {@code release} file, so names of
 * folders mean nothing. The build finds its JDKs with these classes (see {@code .ci/FindJdks.java}).
 */
package loomshowcase.launch;
