package planted.store;

/** Breaks a rule of the architecture on purpose. */
class StoreThatExits {
  void leave() {
    System.exit(1);
  }
}
