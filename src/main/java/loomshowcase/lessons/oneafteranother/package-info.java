/**
 * One thread does everything, and each sleep waits for the one before: once takes one second, twice takes two, ten
 * times takes ten. It is where the tutorial begins, and its first picture: {@code do_something()} is just called.
 * Nothing is computed meanwhile, the program only waits.
 */
package loomshowcase.lessons.oneafteranother;
