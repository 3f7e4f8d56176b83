package planted.store;

/** Breaks a rule of the architecture on purpose. */
class StoreThatPrints {
  void talk() {
    System.out.println("store");
  }
}
