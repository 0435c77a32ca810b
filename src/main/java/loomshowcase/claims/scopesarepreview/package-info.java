/**
 * Whether a program in production may name {@code StructuredTaskScope}: as long as it is a preview API, only with a
 * flag, and in class files that no other release runs. An interface of your own keeps it in one place, or keeps it
 * out.
 */
package loomshowcase.claims.scopesarepreview;
