package org.casus.store;

/** Hears how far the text index of a store is built anew, which happens when a store is opened after a crash. */
@FunctionalInterface
public interface IndexProgress {

  /** Hears nothing. */
  IndexProgress SILENT = done -> {};

  /** {@code done} texts are in the new index; called now and then, and once at the end. */
  void indexed(long done);
}
