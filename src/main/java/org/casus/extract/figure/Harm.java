package org.casus.extract.figure;

import java.util.Optional;
import org.casus.model.Casualties;
import org.casus.model.Figure;

/** In what way people are harmed. */
enum Harm {
  KILLED, WOUNDED, MISSING, DETAINED;

  Optional<Figure> of(Casualties casualties) {
    return switch (this) {
      case KILLED -> casualties.killed();
      case WOUNDED -> casualties.wounded();
      case MISSING -> casualties.missing();
      case DETAINED -> casualties.detained();
    };
  }

  Casualties in(Casualties casualties, Figure figure) {
    Optional<Figure> count = Optional.of(figure);
    return switch (this) {
      case KILLED -> new Casualties(count, casualties.wounded(), casualties.missing(), casualties.detained());
      case WOUNDED -> new Casualties(casualties.killed(), count, casualties.missing(), casualties.detained());
      case MISSING -> new Casualties(casualties.killed(), casualties.wounded(), count, casualties.detained());
      case DETAINED -> new Casualties(casualties.killed(), casualties.wounded(), casualties.missing(), count);
    };
  }
}
