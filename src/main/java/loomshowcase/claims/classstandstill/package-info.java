/**
 * A class initialiser or a class loader that needs a virtual thread can stop all virtual threads for ever, also after JEP
 * 491.
 */
package loomshowcase.claims.classstandstill;
