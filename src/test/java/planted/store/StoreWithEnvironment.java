package planted.store;

/** Breaks a rule of the architecture on purpose. */
class StoreWithEnvironment {
  final String home = System.getenv("HOME");
}
