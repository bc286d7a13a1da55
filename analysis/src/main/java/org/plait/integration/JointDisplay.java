package org.plait.integration;

import java.util.List;
import org.plait.integration.convergence.Convergence;
import org.plait.integration.convergence.Source;
import org.plait.integration.quotation.Quotation;
import org.plait.study.words.Display;

/**
 * Questions and themes that speak of the same thing, with what was written.
 *
 * @param display what the study declares
 * @param sources the answers and then the themes of each survey, in study order
 * @param quotations approved quotations of its themes, in the order of the report
 * @param convergence how each pair of sources fits, as the rule proposes
 * @param contrasts how those who wrote of its themes answered its questions, against the others
 */
public record JointDisplay(
    Display display,
    List<Source> sources,
    List<Quotation> quotations,
    List<Convergence> convergence,
    List<ThemeContrast> contrasts) {

  /** Copies the lists. */
  public JointDisplay {
    sources = List.copyOf(sources);
    quotations = List.copyOf(quotations);
    convergence = List.copyOf(convergence);
    contrasts = List.copyOf(contrasts);
  }
}
