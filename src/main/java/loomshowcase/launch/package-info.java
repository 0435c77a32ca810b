/**
 * Finds the JDKs of this machine and starts this jar on the right one.
 *
 * <p>It is compiled for release 11. So if {@code java} is older than 21, the tool still starts, and either finds a newer
 * JDK or says in one line what to install. What belongs here: the search for JDKs and the hand-over to one of them. It
 * imports nothing of ours.
 *
 * <p>JDKs are looked for, in this order, in:
 * <ol>
 * <li>the folder that {@code JAVA_HOME} names, then those that variables such as {@code JAVA21_HOME},
 *     {@code JAVA_HOME_21} and {@code JAVA_HOME_21_X64} (GitHub Actions) name, sorted by the variables' names;</li>
 * <li>the JDK that runs this;</li>
 * <li>{@code /usr/lib/jvm}, {@code ~/.sdkman/candidates/java}, {@code ~/.jdks}, {@code ~/.gradle/jdks},
 *     {@code /Library/Java/JavaVirtualMachines} and the same below the home folder, {@code C:\Program Files\Java} and
 *     {@code C:\Program Files\Eclipse Adoptium}; the folders in each are sorted by name, and {@code Contents/Home} in
 *     them is tried too, for macOS.</li>
 * </ol>
 * The system property {@code loomshowcase.jdks} replaces this search. It is a list of homes, written like a class path;
 * an empty list stands for a machine without a JDK. The version is read from the {@code release} file of a home; names of
 * folders do not matter. The build finds its JDKs with these classes (see {@code .ci/FindJdks.java}).
 */
package loomshowcase.launch;
