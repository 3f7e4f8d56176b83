package org.casus.extract.figure;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.casus.extract.role.Draft;
import org.casus.extract.tree.Numbers;
import org.casus.extract.tree.Tree;
import org.casus.model.Amount;
import org.casus.model.EventType;
import org.casus.model.Figure;
import org.casus.model.Span;
import org.casus.model.Token;

/**
 * Reads sums of money and gives each to the event that it is given, asked for, frozen or owed in: "$250 million in aid", "a 20
 * billion euro loan".
 */
public final class AmountReader {

  private static final Set<EventType> ABOUT_MONEY = Set.of(EventType.AID, EventType.SANCTION, EventType.AGREE, EventType.REQUEST,
      EventType.COOPERATE,
      EventType.CONCEDE, EventType.REJECT, EventType.SUPPORT, EventType.COERCE);

  private final Tree tree;
  private final Currencies currencies;
  private final Numbers numbers;

  /** @param currencies symbols and names of currencies */
  public AmountReader(Tree tree, Currencies currencies) {
    this.tree = tree;
    this.currencies = currencies;
    this.numbers = new Numbers(tree);
  }

  /** A sum of money and the word it hangs on the tree by. */
  private record Money(Amount amount, Token head) {}

  /** Gives the drafts of this sentence their sums. */
  public void read(List<Draft> drafts) {
    for (Token token : tree.tokens()) {
      money(token).ifPresent(money -> holder(money.head(), drafts).filter(d -> d.amount.isEmpty())
          .ifPresent(d -> d.amount = Optional.of(money.amount())));
    }
  }

  private Optional<Money> money(Token token) {
    Optional<String> code = code(token);
    if (code.isEmpty()) {
      return Optional.empty();
    }
    Optional<Token> behind = tree.after(token).filter(numbers::isNumber);
    Optional<Token> before = number(token);
    Optional<Token> number = isSign(token) ? behind : before;
    Optional<Figure> value = number.flatMap(numbers::ofNumberWord).filter(figure -> figure.best() > 0);
    Optional<Token> upper = number.flatMap(n -> upper(n, token));
    return value.map(low -> {
      Figure figure = upper.flatMap(numbers::ofNumberWord).filter(high -> high.best() > low.best())
          .map(high -> new Figure(low.low(), (low.best() + high.best()) / 2, high.high(), true)).orElse(low);
      Span words = numbers.span(upper.orElse(number.get())).union(numbers.span(number.get())).union(token.span());
      List<Token> within = tree.tokens().stream().filter(t -> words.contains(t.span())).toList();
      Token top = within.stream().filter(t -> t.head() < 0 || !words.contains(tree.token(t.head()).span())).findFirst()
          .orElse(token);
      return new Money(new Amount(figure, code.get(), Optional.of(words)), top);
    });
  }

  /** The second number of "$30 million to $40 million", behind a sign of its own. */
  private Optional<Token> upper(Token number, Token sign) {
    int end = numbers.span(number).end();
    List<Token> next = tree.tokens().stream().filter(t -> t.span().begin() >= end).limit(3).toList();
    boolean range = next.size() == 3 && next.get(0).lemma().equals("to") && next.get(1).word().equals(sign.word())
        && numbers.isNumber(next.get(2));
    return range && isSign(sign) ? Optional.of(next.get(2)) : Optional.empty();
  }

  private static boolean isSign(Token token) {
    return !Character.isLetter(token.word().codePointBefore(token.word().length()));
  }

  /** The number before a word for a currency, past a hyphen and the country ("300 million Canadian dollars"). */
  private Optional<Token> number(Token currency) {
    Optional<Token> at = tree.before(currency);
    for (int steps = 0; steps < 2 && at.isPresent() && !numbers.isNumber(at.get()); steps++) {
      boolean passes = at.get().word().equals("-") || at.get().pos().startsWith("JJ") || at.get().pos().equals("NNP");
      at = passes ? tree.before(at.get()) : Optional.empty();
    }
    return at.filter(numbers::isNumber);
  }

  /** The longest name that ends at a word: "Canadian dollar" before "dollar". */
  private Optional<String> code(Token token) {
    String name = token.lemma().toLowerCase(Locale.ROOT);
    Optional<String> longer = tree.before(token)
        .flatMap(before -> currencies.code(before.word().toLowerCase(Locale.ROOT) + " " + name));
    return longer.or(() -> currencies.code(name)).or(() -> currencies.code(token.word().toLowerCase(Locale.ROOT)));
  }

  /** The nearest event above the sum; for want of one, the event below it: "$250 million in aid". */
  private Optional<Draft> holder(Token money, List<Draft> drafts) {
    for (Optional<Token> at = Optional.of(money); at.isPresent(); at = at.flatMap(tree::parent)) {
      Token here = at.get();
      Optional<Draft> draft = drafts.stream().filter(d -> !d.dropped && d.token.index() == here.index()).findFirst();
      if (draft.isPresent()) {
        return draft.filter(d -> ABOUT_MONEY.contains(d.rule.type()));
      }
    }
    return drafts.stream().filter(d -> !d.dropped && ABOUT_MONEY.contains(d.rule.type()) && tree.dominates(money, d.token))
        .findFirst();
  }
}
