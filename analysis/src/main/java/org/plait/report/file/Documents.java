package org.plait.report.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.plait.report.Report;
import org.plait.report.brief.BriefSection;
import org.plait.report.brief.LaySummary;
import org.plait.report.change.ChangeSection;
import org.plait.report.change.ContrastSection;
import org.plait.report.change.ModelsSection;
import org.plait.report.checklist.ChecklistSection;
import org.plait.report.document.Document;
import org.plait.report.joint.JointSection;
import org.plait.report.method.Abbreviations;
import org.plait.report.method.HarmonisationSection;
import org.plait.report.method.MethodSections;
import org.plait.report.method.SharedNotes;
import org.plait.report.question.AnswerSections;
import org.plait.report.question.AssociationSection;
import org.plait.report.question.BreakdownSection;
import org.plait.report.question.ProfileSection;
import org.plait.report.response.ResponseSection;
import org.plait.report.review.ReviewItem;
import org.plait.report.review.ReviewItems;
import org.plait.report.review.ReviewSection;
import org.plait.report.survey.SurveyView;
import org.plait.report.theme.ThemeSection;
import org.plait.report.words.Dates;
import org.plait.report.words.HowFarChecked;
import org.plait.report.words.Lists;

/** Lays out a report: its sections in data-flow order, for every format alike. */
final class Documents {
  private Documents() {}

  private static List<SurveyView> views(Report report) {
    double level = report.study().analysis().confidence();
    return report.surveys().stream()
        .map(
            s ->
                new SurveyView(
                    s, level, report.further(), report.study().analysis().plan(), report.wording()))
        .toList();
  }

  /** Two pages for everybody. */
  static Document summary(Report report) {
    Document plain = new LaySummary(report, views(report)).document();
    return new Document(
        plain.title(),
        plain.subtitle(),
        plain.date(),
        plain.notice(),
        abbreviations(report).in(plain.sections()),
        plain.closing(),
        plain.wording());
  }

  private static Abbreviations abbreviations(Report report) {
    return new Abbreviations(report.wording(), report.study().report().abbreviations());
  }

  /** The whole report. */
  static Document of(Report report) {
    List<SurveyView> views = views(report);
    AnswerSections answers =
        new AnswerSections(
            report.wording(),
            views,
            report.study().report().likert(),
            report.further().contrasts());
    // No section knows of another, but for those that follow.
    List<Supplier<List<Document.Section>>> told =
        List.of(
            () -> List.of(new BriefSection(report, views).section()),
            () -> List.of(new ResponseSection(report, views).section()),
            () -> List.of(new ProfileSection(report.wording(), views).section()),
            () -> answers.answers(),
            () -> List.of(new AssociationSection(report, views).section()),
            () -> List.of(new ChangeSection(report.wording(), views, report.trends()).section()),
            () -> List.of(new ContrastSection(report, views).section()),
            () -> List.of(new ModelsSection(report, views).section()),
            () -> List.of(answers.concepts()),
            () -> List.of(new ThemeSection(report, views).section()),
            () -> List.of(new JointSection(report, views, Map.of()).section()),
            () -> List.of(new BreakdownSection(report.wording(), views).section()),
            () -> List.of(new HarmonisationSection(report.wording(), views).section()));
    List<Document.Section> sections =
        told.parallelStream()
            .map(Supplier::get)
            .flatMap(List::stream)
            .collect(Collectors.toCollection(ArrayList::new));
    List<Document.Section> after = new ArrayList<>(new MethodSections(report, views).sections());
    List<Document.Section> others = new ArrayList<>(sections);
    others.addAll(after);
    after.add(after.size() - 1, new ChecklistSection(report, views, others).section());
    return reviewed(report, views, sections, after);
  }

  /** What was said names tables by their numbers, so the numbers must be known first. */
  private static Document reviewed(
      Report report,
      List<SurveyView> views,
      List<Document.Section> before,
      List<Document.Section> after) {
    Function<List<ReviewItem>, Document> whole =
        items -> {
          List<Document.Section> sections = new ArrayList<>(before);
          sections.add(new ReviewSection(report.wording(), report.review(), items).section());
          sections.addAll(after);
          return document(report, views, sections);
        };
    Document unnamed = whole.apply(List.of());
    return report.review().comments().isEmpty()
        ? unnamed
        : whole.apply(ReviewItems.of(report.wording(), unnamed));
  }

  private static Document document(
      Report report, List<SurveyView> views, List<Document.Section> sections) {
    String subtitle =
        report
            .wording()
            .say(
                "document.subtitle",
                "surveys",
                Lists.joined(report.wording(), views.stream().map(SurveyView::name).toList()));
    Document document = document(report, subtitle, sections);
    if (report.study().integration().metaInferences().isEmpty()) {
      return document;
    }
    // Only now it is known to what the researchers' conclusions can point.
    Document.Section joint = new JointSection(report, views, document.anchors()).section();
    sections.replaceAll(section -> section.id().equals(joint.id()) ? joint : section);
    return document(report, subtitle, sections);
  }

  private static Document document(
      Report report, String subtitle, List<Document.Section> sections) {
    return new Document(
        report.study().title(),
        subtitle,
        Dates.words(report.wording(), report.study().date()),
        report.notice(),
        abbreviations(report).in(shared(report, sections)),
        new HowFarChecked(report.wording(), report.provenance().previous()).sentence(),
        report.wording());
  }

  private static List<Document.Section> shared(Report report, List<Document.Section> sections) {
    SharedNotes notes = new SharedNotes(report.wording());
    return sections.parallelStream().map(notes::in).toList();
  }
}
