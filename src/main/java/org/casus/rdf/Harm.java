package org.casus.rdf;

import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.rdf.model.Property;
import org.casus.model.Casualties;
import org.casus.model.Figure;
import org.casus.vocab.Casus;

/** The four ways in which people are harmed, each with its figure in the domain and its properties in the graph. */
enum Harm {
  KILLED(Casualties::killed, Casus.killedLow, Casus.killedBest, Casus.killedHigh, Casus.killedApproximate),
  WOUNDED(Casualties::wounded, Casus.woundedLow, Casus.woundedBest, Casus.woundedHigh, Casus.woundedApproximate),
  MISSING(Casualties::missing, Casus.missingLow, Casus.missingBest, Casus.missingHigh, Casus.missingApproximate),
  DETAINED(Casualties::detained, Casus.detainedLow, Casus.detainedBest, Casus.detainedHigh, Casus.detainedApproximate);

  private final Function<Casualties, Optional<Figure>> figure;
  final Property low;
  final Property best;
  final Property high;
  final Property approximate;

  Harm(Function<Casualties, Optional<Figure>> figure, Property low, Property best, Property high, Property approximate) {
    this.figure = figure;
    this.low = low;
    this.best = best;
    this.high = high;
    this.approximate = approximate;
  }

  Optional<Figure> of(Casualties casualties) {
    return figure.apply(casualties);
  }
}
