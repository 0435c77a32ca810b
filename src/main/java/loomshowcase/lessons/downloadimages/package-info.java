/**
 * Fifteen pictures are downloaded into a folder, first one by one, then together: the tutorial's "more realistic"
 * example. In Python it is {@code requests.get(url).content} in a loop, then
 * {@code executor.map(download_image, img_urls)} in a {@code ThreadPoolExecutor}; since nobody asks that map for its
 * results, a picture that failed would never be heard of. Here each picture says what became of it, and lands whole or
 * not at all.
 */
package loomshowcase.lessons.downloadimages;
