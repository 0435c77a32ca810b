/**
 * The lessons: the Python threading tutorial in Java, a folder per idea, each idea in several forms side by side.
 *
 * <p>What belongs here: one file of plain JDK code per form, with a {@code main}, the tutorial's own {@code doSomething}
 * and nothing of ours. Nobody imports a lesson, and a lesson imports none. The first word of the name says which form
 * it is: {@code Sequential}, {@code Platform}, {@code Virtual}, {@code Structured}, {@code Processes}, or
 * {@code Broken} for the twin that shows the mistake. The forms of one idea differ only where the difference is the
 * lesson.
 *
 * <p>A name without a number is Java 21 without preview. {@code Structured21}, {@code Structured25} and so on use what
 * is new or preview in that release, and serve every later one up to the next number in the folder. They are started
 * from the folder that holds {@code loomshowcase}:
 * <pre>
 * java loomshowcase/lessons/startandjoin/VirtualStartAndJoin.java
 * java --enable-preview --source 25 loomshowcase/lessons/startandjoin/Structured25StartAndJoin.java
 * </pre>
 * A file that is copied out alone runs once its {@code package} line is deleted.
 */
package loomshowcase.lessons;
