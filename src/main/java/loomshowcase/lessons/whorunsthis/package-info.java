/**
 * Which thread runs this, in which process, and does the program wait for it? In Python the answers come from
 * {@code threading.current_thread()}, {@code threading.main_thread()}, {@code os.getpid()}, the keyword arguments
 * {@code name} and {@code daemon}, and from the logging example, where "Main : all done" comes before "Thread 1:
 * finishing".
 */
package loomshowcase.lessons.whorunsthis;
