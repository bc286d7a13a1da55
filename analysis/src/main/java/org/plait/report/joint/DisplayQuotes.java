package org.plait.report.joint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plait.integration.ThemeContrast;
import org.plait.integration.convergence.Source;
import org.plait.integration.quotation.Quotation;
import org.plait.integration.quotation.Quotation.Choice;

/** Gives each quotation of a display one place: beside its theme, or beneath the tables. */
final class DisplayQuotes {
  private final List<Quotation> all;
  private final Set<String> placed = new HashSet<>();

  DisplayQuotes(List<Quotation> all) {
    this.all = List.copyOf(all);
  }

  /** The typical one of a theme, else its latest; none where none may be shown. */
  Optional<Quotation> of(Source source) {
    List<Quotation> own = new ArrayList<>();
    for (Quotation quotation : all) {
      if (source.survey().equals(quotation.survey())
          && source.question().equals(quotation.question())
          && source.theme().equals(quotation.theme())) {
        own.add(0, quotation);
      }
    }
    return place(
        own.stream().min(Comparator.comparing(quotation -> quotation.choice() != Choice.TYPICAL)));
  }

  /** One of the same theme and wave that stands nowhere yet. */
  Optional<Quotation> of(ThemeContrast row) {
    return place(
        left().stream()
            .filter(quotation -> quotation.survey().equals(row.key().survey()))
            .filter(quotation -> quotation.wave().equals(row.wave()))
            .filter(quotation -> quotation.theme().equals(row.theme()))
            .findFirst());
  }

  /** Those that stand nowhere yet, in their order. */
  List<Quotation> left() {
    return all.stream().filter(quotation -> !placed.contains(quotation.id())).toList();
  }

  private Optional<Quotation> place(Optional<Quotation> quotation) {
    quotation.map(Quotation::id).ifPresent(placed::add);
    return quotation;
  }
}
