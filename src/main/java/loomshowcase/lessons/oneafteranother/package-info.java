/**
 * One thread does everything, and each sleep begins when the one before has ended. One sleep takes one second, two take
 * two, ten of half a second take five. The tutorial begins here: its first picture just calls {@code do_something()}.
 * The program computes nothing meanwhile. It only waits.
 */
package loomshowcase.lessons.oneafteranother;
