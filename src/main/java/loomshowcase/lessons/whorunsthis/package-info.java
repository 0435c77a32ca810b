/**
 * Which thread runs this code, in which process, and does the program wait for that thread? In Python the answers come
 * from {@code threading.current_thread()}, {@code threading.main_thread()}, {@code os.getpid()}, the arguments
 * {@code name} and {@code daemon}, and the logging example, where "Main : all done" comes before "Thread 1: finishing".
 */
package loomshowcase.lessons.whorunsthis;
