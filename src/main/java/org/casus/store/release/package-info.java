/**
 * Releases: copies of a store that stay as they are, each in a folder named by the version of its content, with checksums, and
 * with what has changed since the one before. Both are sorted by line, so they are compared as they are read.
 */
package org.casus.store.release;
