package planted.extract;

import edu.stanford.nlp.ling.CoreLabel;

/** Breaks a rule of the architecture on purpose. */
class ExtractThatParses {
  final CoreLabel token = new CoreLabel();
}
