package org.plait.simulation.comment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.plait.simulation.chance.Chance;
import org.plait.simulation.people.Person;

/**
 * Plants invented identifiers in comments, so that masking has something to find. None can belong
 * to anybody: telephone numbers are from the ranges kept for drama, addresses from example domains,
 * NHS numbers have a wrong check digit, and names, trusts and postcodes are made up.
 */
public final class Identifiers {

  /** The kinds, in the order in which they take turns. */
  public static final List<String> KINDS =
      List.of("name", "phone", "email", "trust", "postcode", "nhs_number", "job_and_place");

  private static final List<String> FIRST =
      List.of(
          "Orla", "Idris", "Maeve", "Tobias", "Anneka", "Farid", "Bronwen", "Cosmo", "Yusra",
          "Piers");
  private static final List<String> LAST =
      List.of(
          "Finchley",
          "Bowlby",
          "Tolland",
          "Marchbank",
          "Okonjo",
          "Pellworth",
          "Quillfeather",
          "Rastrick",
          "Ambersley",
          "Dunstable");
  private static final List<String> TITLES =
      List.of("Dr", "Mr", "Mrs", "Ms", "Sister", "Professor");
  private static final List<String> PLACES =
      List.of("Westmarch", "Fenby", "Ashcombe Vale", "Harrowmere", "Thornley Bridge", "Saltwick");
  private static final List<String> JOBS =
      List.of(
          "medication safety officer",
          "lead nurse for falls",
          "head of midwifery",
          "clinical director for stroke",
          "infection control matron");
  private static final List<String> POSTCODES =
      List.of("ZZ99 3VZ", "ZZ99 3WZ", "ZZ99 3CZ", "QX7 4JB", "VJ2 9QZ");

  private final Chance chance;
  private final List<Planted> planted = new ArrayList<>();

  /** Identifiers that chance plants. */
  public Identifiers(Chance chance) {
    this.chance = chance.named("identifiers");
  }

  /**
   * An identifier in a comment.
   *
   * @param survey the survey's id
   * @param wave the wave's id
   * @param respondent the respondent's key
   * @param question the question's id
   * @param kind what it is
   * @param text the planted text
   */
  public record Planted(
      String survey, String wave, String respondent, String question, String kind, String text) {}

  /** Everything planted so far. */
  public List<Planted> planted() {
    return List.copyOf(planted);
  }

  /** The comment with one identifier more. */
  public String plant(String survey, String wave, Person person, String question, String comment) {
    int turn = planted.size();
    String kind = KINDS.get(turn % KINDS.size());
    String identifier = identifier(kind, turn);
    planted.add(new Planted(survey, wave, person.key(), question, kind, identifier));
    String end = comment.matches("(?s).*[.!?\"]\\s*$") ? " " : ". ";
    return comment.stripTrailing() + end + sentence(kind, identifier, turn);
  }

  private String identifier(String kind, int turn) {
    return switch (kind) {
      case "name" -> name(turn);
      case "phone" -> phone(turn);
      case "email" -> email(turn);
      case "trust" -> chance.pick(PLACES, turn, 3) + " NHS Foundation Trust";
      case "postcode" -> chance.pick(POSTCODES, turn, 4);
      case "nhs_number" -> nhsNumber(turn);
      default ->
          "the only "
              + chance.pick(JOBS, turn, 5)
              + " at "
              + chance.pick(PLACES, turn, 6)
              + " Hospital";
    };
  }

  private String name(int turn) {
    String last = chance.pick(LAST, turn, 1);
    return chance.uniform(turn, 2) < 0.5
        ? chance.pick(TITLES, turn, 7) + " " + last
        : chance.pick(FIRST, turn, 8) + " " + last;
  }

  /** Numbers Ofcom keeps for television and radio drama. */
  private String phone(int turn) {
    int number = chance.below(1000, turn, 9);
    List<String> forms =
        List.of("07700 900%03d", "020 7946 0%03d", "01632 960%03d", "+44 7700 900%03d");
    return String.format(Locale.ROOT, chance.pick(forms, turn, 10), number);
  }

  private String email(int turn) {
    String first = chance.pick(FIRST, turn, 11).toLowerCase(Locale.ROOT);
    String last = chance.pick(LAST, turn, 12).toLowerCase(Locale.ROOT);
    String domain = chance.uniform(turn, 13) < 0.5 ? "example.org" : "example.nhs.uk";
    return first + "." + last + "@" + domain;
  }

  /** Ten digits from 999, whose check digit (modulus 11) is wrong on purpose. */
  private String nhsNumber(int turn) {
    String nine = String.format(Locale.ROOT, "999%06d", chance.below(1_000_000, turn, 14));
    int sum = 0;
    for (int i = 0; i < nine.length(); i++) {
      sum += (10 - i) * (nine.charAt(i) - '0');
    }
    int right = (11 - sum % 11) % 11;
    int wrong = (right + 3) % 10;
    String all = nine + wrong;
    return all.substring(0, 3) + " " + all.substring(3, 6) + " " + all.substring(6);
  }

  private String sentence(String kind, String identifier, int turn) {
    boolean first = chance.uniform(turn, 15) < 0.5;
    return switch (kind) {
      case "name" ->
          first
              ? identifier + " knows the whole story."
              : "I have said all this to my manager " + identifier + " already.";
      case "phone" ->
          first ? "Ring me on " + identifier + " if it helps." : "My mobile is " + identifier + ".";
      case "email" -> "You can write to me at " + identifier + ".";
      case "trust" -> "This was at " + identifier + ".";
      case "postcode" -> "I live at " + identifier + ", so it is a long way to go.";
      case "nhs_number" -> "The patient's NHS number is " + identifier + ".";
      default -> "People will guess who I am, being " + identifier + ".";
    };
  }
}
