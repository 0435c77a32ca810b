/**
 * Data of a thread's own: a variable that each thread sets and reads for itself. The Python tutorial has {@code
 * thread_data = threading.local()} and {@code thread_data.x = 10}; Java has {@code ThreadLocal}. For structured code
 * there is {@code ScopedValue}. It is bound for a block, not set, so no called method can change it, it cannot be left
 * behind in a pool, and every subtask of a scope in that block has it.
 */
package loomshowcase.lessons.threadlocals;
