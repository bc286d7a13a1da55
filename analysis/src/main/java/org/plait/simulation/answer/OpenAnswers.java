package org.plait.simulation.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plait.instrument.Question;
import org.plait.simulation.chance.Chance;
import org.plait.simulation.comment.BaseComment;
import org.plait.simulation.comment.CommentDraw;
import org.plait.simulation.comment.GivenComment;
import org.plait.simulation.comment.Identifiers;
import org.plait.simulation.people.Person;
import org.plait.simulation.plan.SimulationPlan;
import org.plait.study.Survey;
import org.plait.study.Wave;

/** What people write. */
public final class OpenAnswers {

  private final Survey survey;
  private final SimulationPlan plan;
  private final CommentDraw comments;
  private final Identifiers identifiers;
  private final Set<String> withoutContent;
  private final Chance chance;
  private final List<GivenComment> given = new ArrayList<>();
  private int written;

  /** The comments on a survey's open questions. */
  public OpenAnswers(
      Survey survey,
      SimulationPlan plan,
      CommentDraw comments,
      Identifiers identifiers,
      Set<String> withoutContent,
      Chance chance) {
    this.survey = survey;
    this.plan = plan;
    this.comments = comments;
    this.identifiers = identifiers;
    this.withoutContent = Set.copyOf(withoutContent);
    this.chance = chance.named("writing " + survey.id());
  }

  /** The comments of respondents so far, in the order of waves and questions. */
  public List<GivenComment> given() {
    return List.copyOf(given);
  }

  /** How many texts were written so far, by anybody. */
  int written() {
    return written;
  }

  /** What each of some people writes; blank for those who leave it empty. */
  Map<Person, Answer> of(Question question, Wave wave, List<Person> asked, boolean counted) {
    String name = survey.id() + "." + question.id();
    double share = plan.answered().getOrDefault(name, 0.5);
    int position = survey.waves().indexOf(wave);
    Chance willing = chance.named("answers " + question.id());
    List<Person> writers =
        asked.stream().filter(p -> willing.uniform(p.id(), position) < share).toList();
    Map<Person, BaseComment> drawn = comments.draw(survey.id(), wave.id(), question.id(), writers);
    Map<Person, Answer> answers = new LinkedHashMap<>();
    for (Person person : asked) {
      answers.put(person, Answer.BLANK);
    }
    for (Person person : writers) {
      BaseComment base = drawn.get(person);
      String text = base == null ? placeholder(question, person) : base.text();
      written++;
      if (counted && base != null) {
        text = maybeIdentified(question, wave, person, base);
        given.add(new GivenComment(wave.id(), person, base, text));
      }
      answers.put(person, Answer.written(text));
    }
    return answers;
  }

  private String maybeIdentified(Question question, Wave wave, Person person, BaseComment base) {
    boolean content = base.codes().stream().noneMatch(withoutContent::contains);
    boolean comment = !base.codes().isEmpty();
    double point = chance.named("identifier " + question.id() + wave.id()).uniform(person.id(), 0);
    return content && comment && point < plan.identifiers()
        ? identifiers.plant(survey.id(), wave.id(), person, question.id(), base.text())
        : base.text();
  }

  private String placeholder(Question question, Person person) {
    return "Synthetic answer to " + question.id() + ", number " + (person.id() + 1);
  }
}
