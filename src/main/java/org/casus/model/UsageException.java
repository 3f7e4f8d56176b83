package org.casus.model;

/** The user's mistake: the message says what is wrong and what to do; the command ends with exit code 2 and no trace. */
public class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UsageException(String message) {
    super(message);
  }

  public UsageException(String message, Throwable cause) {
    super(message, cause);
  }
}
