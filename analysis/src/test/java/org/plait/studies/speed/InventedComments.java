package org.plait.studies.speed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;

/**
 * Short comments about a role at work, put together at random: a third are of the few words that
 * many people write, some name a person, a ward or a telephone number, and spelling is as it comes.
 */
final class InventedComments {

  /** A comment and the ids of the themes it is about. */
  record Invented(String text, Set<String> codes) {

    Invented {
      codes = Set.copyOf(codes);
    }
  }

  private static final List<String> BRIEF =
      List.of(
          "Nothing",
          "nothing",
          "No",
          "n/a",
          "N/A",
          "-",
          "None",
          "All good",
          "More time",
          "more staff",
          "Training",
          "better training",
          "Communication",
          "Not sure",
          "Time",
          "Support from managers",
          "my manager",
          "Workload",
          "Too much paperwork",
          "funding",
          "Don't know",
          "Everything",
          "Happy as it is.",
          "Nothing to add",
          "See above");

  private static final Map<String, List<String>> ABOUT = new LinkedHashMap<>();

  static {
    about(
        "time",
        "protected time for the role",
        "hours set aside for this work",
        "a realistic workload",
        "time away from the ward to do it");
    about(
        "training",
        "the training we were given",
        "a refresher course every year",
        "learning from other trusts",
        "an induction before you start");
    about(
        "leadership",
        "backing from the board",
        "a manager who listens",
        "an executive who knows what the role is",
        "interest from senior leaders");
    about(
        "reporting",
        "the new reporting system",
        "feedback on the incidents we report",
        "one form in place of three",
        "a dashboard that anyone can read");
    about(
        "team",
        "colleagues who pull together",
        "the network of specialists in the region",
        "people to ask for advice",
        "a team that speaks up");
    about(
        "patients",
        "families at the table",
        "patients' own words in our reviews",
        "partners paid for their time",
        "plain letters to those who were harmed");
    about(
        "money",
        "a budget of our own",
        "pay that fits the band",
        "expenses paid on time",
        "money for software");
    about(
        "clarity",
        "a job description that says what is expected",
        "clear lines between quality and safety",
        "knowing who decides",
        "one policy for the whole trust");
    about(
        "culture",
        "a culture without blame",
        "honesty when things go wrong",
        "staff who feel safe to talk",
        "less fear of being disciplined");
    about(
        "staffing",
        "enough nurses on nights",
        "a deputy to cover leave",
        "vacancies filled sooner",
        "fewer agency shifts");
  }

  private static final List<String> OPENINGS =
      List.of(
          "What helps most is",
          "We still need",
          "I would like to see",
          "What gets in the way is the lack of",
          "For the last %d months there has been",
          "It took %d meetings to get",
          "There is never",
          "Very glad of",
          "The best thing has been",
          "Nobody here has asked for",
          "I was promised",
          "My department gained from");

  private static final List<String> CLOSINGS =
      List.of(
          "",
          "",
          "",
          " at last",
          " which makes all the difference",
          " and that was %d years ago",
          ", as I have said before",
          " but only on paper",
          " in all %d departments",
          ", and it shows",
          " though others may see it differently",
          ". Dr Hartley has been a great help",
          ". Call me on 01632 960%d",
          ". Thanks to Priya for that",
          " on Ward %d",
          " since 0%d/03/2024");

  private static final List<String> LINKS = List.of(". ", ". Also ", " and ", ", but ", "; ");

  private final SplittableRandom random;

  InventedComments(long seed) {
    this.random = new SplittableRandom(seed);
  }

  private static void about(String theme, String... things) {
    ABOUT.put(theme, List.of(things));
  }

  /** The ids of the themes. */
  static List<String> themes() {
    return List.copyOf(ABOUT.keySet());
  }

  /** Invents the next one. */
  Invented next() {
    if (random.nextInt(3) == 0) {
      return new Invented(one(BRIEF), Set.of());
    }
    Set<String> codes = new TreeSet<>();
    int number = 1 + random.nextInt(3);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < number; i++) {
      String theme = one(themes());
      codes.add(theme);
      text.append(i == 0 ? "" : one(LINKS))
          .append(filled(one(OPENINGS)))
          .append(' ')
          .append(one(ABOUT.get(theme)))
          .append(filled(one(CLOSINGS)));
    }
    return new Invented(text.toString(), codes);
  }

  private String one(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private String filled(String words) {
    return words.replace("%d", String.valueOf(2 + random.nextInt(97)));
  }
}
