package planted.corpus;

/** Breaks a rule of the architecture on purpose. */
class ReaderOfThisLocale {
  String fold(String name) {
    return name.toLowerCase();
  }
}
