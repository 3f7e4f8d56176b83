package org.casus.web.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.casus.web.graph.Ref;
import org.casus.web.graph.Row;
import org.casus.web.text.Days;
import org.casus.web.text.Words;

/**
 * What the articles that report an event agree on, and where they differ. Only what they say themselves counts: a day or a
 * place that was put in for one that is not stated is left out. Something that only one article says is neither.
 */
public record Agreement(List<Shared> shared, List<Difference> differences) {

  private static final List<Part> PARTS =
      List.of(new Part("initiator", "who acts"), new Part("participant", "between whom"), new Part("target", "upon whom"),
          new Part("victim", "who comes to harm"));

  /** A role that articles may see differently. */
  private record Part(String role, String aspect) {}

  /** What several articles say alike. @param aspect "when" @param value "7 Apr 2021" @param articles how many say so */
  public record Shared(String aspect, String value, int articles) {}

  /** What articles say differently. */
  public record Difference(String aspect, List<Version> versions) {}

  /** One of several accounts, and who gives it. */
  public record Version(String value, List<Source> sources) {}

  /** Who says it, in which article. @param who empty when the article itself says it */
  public record Source(Optional<Ref> who, Ref article) {}

  /** Whether there is anything to say. */
  public boolean isKnown() {
    return !shared.isEmpty() || !differences.isEmpty();
  }

  /**
   * @param mentions the passages, with their day, place and speaker
   * @param readings who has which role in them
   * @param claims   who says what of it, with figures
   */
  static Agreement of(List<Row> mentions, List<Row> readings, List<EventView.ClaimView> claims, Map<String, Ref> refs) {
    Accounts accounts = new Accounts();
    for (Row mention : mentions) {
      Source source = new Source(mention.findIri("speaker").map(refs::get), refs.get(mention.iri("article")));
      mention.findLocal("dateBasis").filter(basis -> !basis.equals("publication"))
          .ifPresent(basis -> accounts.add("when", Days.of(mention.findDate("begin"), mention.findDate("end")), source));
      mention.findLocal("placeBasis").filter(basis -> !basis.equals("actor"))
          .ifPresent(basis -> mention.findIri("at").map(refs::get).ifPresent(place ->
          accounts.add("where", place.name(), source)));
      PARTS.forEach(part -> accounts.add(part.aspect(), fillers(mention.iri("mention"), part.role(), readings, refs), source));
    }
    for (EventView.ClaimView claim : claims) {
      Source source = new Source(claim.who(), claim.article());
      accounts.add("how it is told", Words.modality(claim.modality(), claim.polarity()), source);
      claim.harm().forEach(harm -> accounts.add(harm.kind(), harm.figure(), source));
      claim.money().ifPresent(money -> accounts.add("money", money.words(), source));
    }
    return accounts.compared();
  }

  private static String fillers(String mention, String role, List<Row> readings, Map<String, Ref> refs) {
    Set<String> names = new TreeSet<>();
    readings.stream().filter(reading -> reading.iri("mention").equals(mention) && reading.local("role").equals(role))
        .forEach(reading -> reading.findIri("filler").map(refs::get).ifPresent(filler -> names.add(filler.name())));
    return Words.list(List.copyOf(names));
  }

  /** By aspect, who gives which account of it; both in the order in which they came. */
  private static final class Accounts {

    private final Map<String, Map<String, Set<Source>>> byAspect = new LinkedHashMap<>();

    void add(String aspect, String value, Source source) {
      if (!value.isEmpty()) {
        byAspect.computeIfAbsent(aspect, a -> new LinkedHashMap<>()).computeIfAbsent(value, v -> new LinkedHashSet<>())
            .add(source);
      }
    }

    Agreement compared() {
      List<Shared> shared = new ArrayList<>();
      List<Difference> differences = new ArrayList<>();
      byAspect.forEach((aspect, versions) -> {
        if (versions.size() > 1) {
          differences.add(new Difference(aspect, versions.entrySet().stream()
              .map(version -> new Version(version.getKey(), List.copyOf(version.getValue()))).toList()));
        } else {
          versions.forEach((value, sources) -> {
            int articles = (int) sources.stream().map(Source::article).map(Ref::iri).distinct().count();
            if (articles > 1) {
              shared.add(new Shared(aspect, value, articles));
            }
          });
        }
      });
      return new Agreement(shared, differences);
    }
  }
}
