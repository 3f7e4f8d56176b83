package planted.model;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Breaks a rule of the architecture on purpose. */
class ModelWithLogger {
  final Logger log = LoggerFactory.getLogger("planted");
}
