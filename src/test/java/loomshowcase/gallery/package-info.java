/**
 * Makes {@code docs/gallery} and {@code docs/claims}: a page for each lesson and each claim, from its words, its sources and
 * its recordings, and the contents. {@link loomshowcase.gallery.Gallery} is the command;
 * {@link loomshowcase.gallery.GalleryIT} checks the committed pages.
 *
 * <p>The recordings are kept next to the pages, in {@code recorded}. So a page depends on committed text only, and can be
 * updated and checked without running anything.
 *
 * <p>What belongs here: what the pages need and the tool itself does not.
 */
package loomshowcase.gallery;
