package org.plait.text.mask;

import static org.plait.text.mask.Identifier.ADDRESS;
import static org.plait.text.mask.Identifier.AGE;
import static org.plait.text.mask.Identifier.BIRTH_DATE;
import static org.plait.text.mask.Identifier.EMAIL;
import static org.plait.text.mask.Identifier.NETWORK;
import static org.plait.text.mask.Identifier.NHS_NUMBER;
import static org.plait.text.mask.Identifier.NI_NUMBER;
import static org.plait.text.mask.Identifier.PHONE;
import static org.plait.text.mask.Identifier.PLACE;
import static org.plait.text.mask.Identifier.POSTCODE;
import static org.plait.text.mask.Identifier.REFERENCE;
import static org.plait.text.mask.Identifier.REGISTRATION;
import static org.plait.text.mask.Identifier.VEHICLE;
import static org.plait.text.mask.Identifier.WEB;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds identifiers by their form: numbers with a check digit, codes of a fixed shape, and numbers
 * whose neighbouring words say what they are.
 *
 * <p>Patterns repeat only with an upper bound, so that a hostile text can't stall them.
 */
final class StructuredIdentifiers {

  /** What is masked is the first group that matched, else the whole match. */
  private record Rule(
      Identifier identifier, Needs needs, Pattern pattern, Predicate<Found> holds) {}

  private static final String MONTH =
      "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}";
  private static final String DATE =
      "(?:\\d{1,2}\\s?[/.-]\\s?\\d{1,2}\\s?[/.-]\\s?\\d{2,4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}(?:st|nd|rd|th)?(?:"
          + " of)? "
          + MONTH
          + ",? ?(?:\\d{4}|'?\\d{2})?|"
          + MONTH
          + " \\d{1,2}(?:st|nd|rd|th)?,? ?\\d{0,4}|(?:"
          + MONTH
          + " )?(?:19|20)\\d{2})";
  private static final String AFTER =
      "\\W{0,3}(?:(?:is|are|was|no|number|num|code|of|my|the|:|#)\\W{0,3}){0,3}";
  private static final String AGE_90 = "(?:9\\d|1[01]\\d)";

  private static final List<Rule> RULES =
      List.of(
          rule(EMAIL, Needs.AT_SIGN, "[\\w.+%'-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){0,6}"),
          rule(
              EMAIL,
              Needs.AT_SIGN,
              "[\\w.+%'-]{1,64} {0,2}@ {0,2}[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,6}"),
          rule(
              EMAIL,
              Needs.DOT_WORD,
              "(?i)\\b[\\w.+-]{1,64}(?: dot"
                  + " \\w{1,30}){0,3}\\s?(?:\\bat\\b|\\(at\\)|\\[at]|\\{at})\\s?"
                  + "[\\w-]{1,40}(?:\\s?(?:\\bdot\\b|\\(dot\\)|\\[dot]|\\{dot})\\s?[\\w-]{2,20}){1,4}"),
          rule(
              EMAIL,
              Needs.DOT_INSIDE,
              "(?i)\\b[\\w.+-]{1,64} at"
                  + " (?:gmail|hotmail|outlook|yahoo|icloud|nhs|btinternet|live|aol)"
                  + "\\.(?:com|net|co\\.uk)\\b"),
          rule(
              EMAIL,
              Needs.DOT_INSIDE,
              "(?i)\\b[\\w.+-]{1,64}\\s?(?:\\(at\\)|\\[at]|\\{at})\\s?[\\w-]{1,40}(?:\\.[\\w-]{1,40}){1,4}"),
          rule(WEB, Needs.WEB_PREFIX, "(?i)\\b(?:https?://|www\\.)[^\\s\\uE000]{2,300}"),
          rule(
              WEB,
              Needs.DOT_INSIDE,
              "(?i)\\b[a-z0-9][\\w-]{1,40}(?:\\.[\\w-]{1,40}){0,3}\\.(?:com|co\\.uk|org|org\\.uk|net|nhs\\.uk|ac\\.uk"
                  + "|gov\\.uk|info|uk)\\b(?:/[^\\s\\uE000]{0,200})?"),
          rule(WEB, Needs.AT_SIGN, "(?<![\\w@.])@[A-Za-z_][\\w.]{1,39}"),
          rule(
              NHS_NUMBER,
              Needs.DIGIT,
              "(?<![\\d.-])\\d{3}[ .-]{0,3}\\d{3}[ .-]{0,3}\\d{4}(?!\\d)",
              Found::nhsNumber),
          // Ahead of telephones: the earlier rule decides what a span of the same length is.
          rule(REGISTRATION, Needs.DIGIT, "(?i)\\bGMC\\b\\D{0,20}?(C?\\d{7})\\b"),
          rule(REGISTRATION, Needs.DIGIT, "(?i)\\bGPhC\\b\\D{0,20}?(2\\d{6})\\b"),
          rule(
              PHONE,
              Needs.DIGIT,
              "(?<![\\w.£/-])(?:(?:\\+|00) ?44[ ().-]{0,3}(?:\\(?0\\)?[ .-]{0,2})?|\\(?0)\\d"
                  + "(?:[ ().-]{0,3}\\d){8,9}(?![\\d/])",
              Found::phone),
          rule(
              PHONE,
              Needs.DIGIT,
              "(?<![\\w.£])\\+\\d{1,3}[ ().-]{0,2}\\d(?:[ ().-]{0,2}\\d){6,12}(?!\\d)"),
          rule(
              PHONE,
              Needs.DIGIT,
              "(?i)\\b(?:call|ring|text|tel|telephone|phone|mobile|mob|contact|whatsapp|number)\\b.{0,25}?(?<!\\d)(7\\d{3}["
                  + " -]?\\d{3}[ -]?\\d{3}|[2-9]\\d{5,6})(?!\\d)"),
          rule(
              PHONE,
              Needs.DIGIT,
              "(?i)\\b(?:ext|extension|bleep|bleeper|pager)\\b\\.?" + AFTER + "(\\d{3,6})\\b"),
          rule(
              POSTCODE,
              Needs.DIGIT,
              "(?i)(?<![\\w£])(?:GIR ?0AA|ZZ99 {0,2}\\d[A-Z]{2}"
                  + "|(?:[A-PR-UWYZ](?:\\d{1,2}|[A-HK-Y]\\d{1,2}|\\d[A-HJKPSTUW]|[A-HK-Y]\\d[ABEHMNPRV-Y]))["
                  + " -]{0,2}\\d[ABD-HJLNP-UW-Z]{2})(?!\\w)"),
          // After a word that says so, also areas that do not exist.
          rule(
              POSTCODE,
              Needs.DIGIT,
              "(?i)\\b(?:post"
                  + " ?code|address|live|lives|lived|living|home|house|reside|based|moved|near|from)\\b[^\\n"
                  + "\\d]{0,30}?\\b([A-Z]{1,2}\\d[A-Z\\d]? {0,2}\\d[A-Z]{2})(?!\\w)"),
          // A typed letter O for the nought of the inward part, in capitals only.
          rule(
              POSTCODE,
              Needs.DIGIT,
              "(?<![\\w£])[A-PR-UWYZ][A-HK-Y]?\\d{1,2}[A-HJKPSTUW]?"
                  + " {0,2}O[ABD-HJLNP-UW-Z]{2}(?!\\w)"),
          rule(
              NI_NUMBER,
              Needs.DIGIT,
              "(?i)(?<!\\w)(?!BG|GB|NK|KN|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][ -]?\\d{2}["
                  + " -]?\\d{2}[ -]?\\d{2}[ -]?[A-D](?!\\w)"),
          rule(
              REGISTRATION,
              Needs.DIGIT,
              "(?i)\\b(?:dr|doctor|consultant)\\b[^\\d\\n]{1,40}(C?\\d{7})\\b"),
          rule(REGISTRATION, Needs.DIGIT, "(?i)(?<!\\w)\\d{2}[A-L]\\d{4}[A-Z](?!\\w)"),
          rule(
              REGISTRATION,
              Needs.DIGIT,
              "(?i)\\bHCPC\\b[^A-Z0-9\\n"
                  + "]{0,3}(?:(?:no|number|reg|registration)\\W{0,3}){0,2}([A-Z]{2} ?\\d{4,6})\\b"),
          rule(
              BIRTH_DATE,
              Needs.DIGIT,
              "(?i)\\b(?:born|d\\.?o\\.?b\\.?|date of birth|birth ?day|birth"
                  + " ?date)\\b\\W{0,3}(?:(?:is|was|on|in|the|:)\\W{0,2}){0,3}("
                  + DATE
                  + ")"),
          rule(
              AGE,
              Needs.DIGIT,
              "(?i)\\b(?:aged?|i am|i'm|i’m|am now|she is|he is|she's|he's|who is|is"
                  + " now|turned|turning)\\b\\W{0,3}("
                  + AGE_90
                  + ")(?![\\d%.,]|\\s?(?:%|per"
                  + " ?cent|percent|minutes?|mins?|hours?|hrs?|days?|weeks?|months|miles|times))\\b"),
          rule(
              AGE,
              Needs.DIGIT,
              "(?i)(?<![\\w.£])("
                  + AGE_90
                  + ")[ -]?(?:years?|yrs?|y)(?:[ -]?(?:olds?|o)\\b|/o\\b)"),
          // "my mother, 91, fell"
          rule(
              AGE,
              Needs.DIGIT,
              "(?i)\\b(?:mum|mother|dad|father|husband|wife|partner|nan|gran|grandma|grandmother|grandad|grandfather|aunt|auntie|uncle|friend|neighbour|patient|man|woman|lady|gentleman)(?:,"
                  + " ?| \\()("
                  + AGE_90
                  + ")(?=[,)])"),
          rule(
              VEHICLE,
              Needs.DIGIT,
              "(?i)\\b(?:reg|registration|plate|car|vehicle|van|parked)\\b.{0,25}?\\b([A-Z]{2}\\d{2}"
                  + " ?[A-Z]{3}|[A-Z]\\d{1,3} ?[A-Z]{3})\\b"),
          rule(REFERENCE, Needs.DIGIT, "(?i)\\bpassport\\b\\D{0,15}?([A-Z]{0,2}\\d{7,9})\\b"),
          rule(REFERENCE, Needs.DIGIT, "(?i)(?<!\\w)[A-Z9]{5}\\d{6}[A-Z9]{2}\\d[A-Z]{2}(?!\\w)"),
          rule(
              REFERENCE,
              Needs.DIGIT,
              "(?i)\\bsort ?code\\b" + AFTER + "(\\d{2}[ -]?\\d{2}[ -]?\\d{2})\\b"),
          rule(REFERENCE, Needs.DIGIT, "(?i)\\baccount\\b" + AFTER + "(\\d{8})\\b"),
          rule(
              REFERENCE,
              Needs.DIGIT,
              "(?i)\\b(?:hospital|patient|case|incident|datix|steis|lfpse|staff|employee|payroll|assignment|mrn"
                  + "|complaint|pals|ref|reference)\\b\\W{0,3}(?:(?:is|was|no|number|num|id|ref|reference|:|#)\\W{0,3}){0,3}"
                  + "([A-Z]{0,5}[-/]?\\d{4,12}(?:[-/]\\d{1,6})?)\\b",
              found -> !found.match().group(1).matches("(?:19|20)\\d{2}(?:[-/]\\d{2,4})?")),
          rule(
              NETWORK,
              Needs.DIGIT,
              "(?<![\\w.])(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)\\.){3}(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?![\\w.]*\\d)"),
          rule(
              ADDRESS,
              Needs.DIGIT,
              "(?<![\\w£])\\d{1,4}[A-Za-z]?,? (?:[A-Z][\\w'’]{1,20}"
                  + " ){1,3}(?:Road|Street|Avenue|Lane|Close|Drive"
                  + "|Crescent|Gardens|Terrace|Court|Way|Grove|Square|Hill|Mews|Rd|St|Ave|Ln|Cres|Dr)\\b"),
          rule(
              PLACE,
              Needs.DIGIT,
              "(?i)\\b(?:ward|bay|bed|side ?room|room)\\b (?:(?:no\\.?|number|#)"
                  + " ?)?(?:[A-Z]{0,2}\\d{1,3}[A-Z]?)(?![\\w%])"),
          rule(
              PLACE,
              Needs.DIGIT,
              "(?i)\\bwards? \\d{1,3}[A-Z]?(?:,? (?:and|&|or) \\d{1,3}[A-Z]?)(?!\\w)"));

  private StructuredIdentifiers() {}

  private static Rule rule(Identifier identifier, Needs needs, String pattern) {
    return rule(identifier, needs, pattern, found -> true);
  }

  private static Rule rule(
      Identifier identifier, Needs needs, String pattern, Predicate<Found> holds) {
    return new Rule(identifier, needs, Pattern.compile(pattern), holds);
  }

  static List<Span> in(String text) {
    List<Span> spans = new ArrayList<>();
    Set<Needs> met = EnumSet.noneOf(Needs.class);
    for (Needs needs : Needs.values()) {
      if (needs.in(text)) {
        met.add(needs);
      }
    }
    for (Rule rule : RULES) {
      if (!met.contains(rule.needs())) {
        continue;
      }
      Matcher matcher = rule.pattern().matcher(text);
      while (matcher.find()) {
        if (rule.holds().test(new Found(text, matcher.toMatchResult()))) {
          spans.add(span(rule.identifier(), text, matcher));
        }
      }
    }
    return spans;
  }

  private static Span span(Identifier identifier, String text, Matcher matcher) {
    boolean grouped = matcher.groupCount() > 0 && matcher.group(1) != null;
    int start = grouped ? matcher.start(1) : matcher.start();
    int end = grouped ? matcher.end(1) : matcher.end();
    while (end > start + 1 && ".,;:!?)'\" ".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return new Span(start, end, identifier);
  }
}
