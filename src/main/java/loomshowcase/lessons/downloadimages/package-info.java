/**
 * Fifteen pictures are downloaded into a folder, first one by one, then together: the tutorial's "more realistic"
 * example. In Python it is {@code requests.get(url).content} in a loop, then {@code executor.map(download_image,
 * img_urls)} in a {@code ThreadPoolExecutor}. The Python program never asks that map for its results, so it would not
 * notice a picture that failed. Here each picture prints what became of it, and it gets its name when it is complete.
 */
package loomshowcase.lessons.downloadimages;
