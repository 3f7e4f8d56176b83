package org.casus.web.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * As much of an event as choosing, counting and drawing need. Things are named as parameters name them: {@code actor/iraq}.
 *
 * @param type     code of its type, such as "ASSAULT"
 * @param mode     code of its mode, such as "demo"
 * @param modality local name, such as "asserted"
 * @param happened whether it counts as something that happened: asserted, not denied, a single event
 * @param begin    first day within which it lies
 * @param end      last day
 * @param place    where
 * @param country  ISO 3166-1 alpha-3 code of the state of that place
 * @param acting   who acts
 * @param upon     who is acted upon, as target or victim
 * @param parties  who takes part without a direction, as in talks
 * @param actors   all of these, and forces, each once
 * @param all      all that has a role in it, each once
 * @param roles    the same by the local name of the role
 * @param sources  who published the articles that report it
 * @param harm     people harmed by kind, see {@link Harm#KINDS}; kinds of which nothing is said are left out
 * @param mentions how many places in texts speak of it
 * @param articles in how many articles
 */
public record Fact(Node node, String type, Optional<String> mode, String modality, boolean happened, Optional<LocalDate> begin,
                   Optional<LocalDate> end, Optional<String> place, Optional<String> country, List<String> acting,
                   List<String> upon, List<String> parties, List<String> actors, List<String> all,
                   Map<String, List<String>> roles, List<String> sources, Map<String, Long> harm, long mentions, long articles) {

  /** Whether a thing has a role. @param role local name */
  public boolean has(String role, String thing) {
    return roles.getOrDefault(role, List.of()).contains(thing);
  }

  /** People harmed in one way; 0 when nothing is said of it. */
  public long harmed(String kind) {
    return harm.getOrDefault(kind, 0L);
  }
}
