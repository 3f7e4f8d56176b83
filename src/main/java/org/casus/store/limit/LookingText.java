package org.casus.store.limit;

/** A text that looks at a ticket as it is read: a regular expression that backtracks without end does nothing else than read. */
final class LookingText implements CharSequence {

  private static final int LOOK_EVERY = 1 << 10;

  private final String text;
  private final Ticket ticket;
  private int reads;

  LookingText(String text, Ticket ticket) {
    this.text = text;
    this.ticket = ticket;
  }

  @Override
  public char charAt(int index) {
    if (++reads % LOOK_EVERY == 0) {
      ticket.check();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
