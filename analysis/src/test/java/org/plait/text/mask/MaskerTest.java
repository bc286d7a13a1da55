package org.plait.text.mask;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plait.text.Tokens;

/** Which identifiers are masked, and what is left alone. */
class MaskerTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          it is 401-023-2137                    | it is [NHS-NUMBER]
          9990000018 and 9990000026             | [NHS-NUMBER] and [NHS-NUMBER]
          my NHS number is 943 476 5910         | my NHS number is [NHS-NUMBER]
          AA 12 34 56 B or tw987654a            | [NI-NUMBER] or [NI-NUMBER]
          01632 960123, 0113.496.0123           | [PHONE], [PHONE]
          0044 7700 900461                      | [PHONE]
          ext 4521 or bleep 123                 | ext [PHONE] or bleep [PHONE]
          HCPC PA12345                          | HCPC [REGISTRATION]
          jo at gmail.com                       | [EMAIL]
          jo @ nhs.net                          | [EMAIL]
          see www.example.org/me?x=1.           | see [WEB].
          I am @safetyjo there                  | I am [WEB] there
          date of birth: 3rd of March 1950      | date of birth: [DATE-OF-BIRTH]
          a 95-year-old, my mum is 93 years old | a [AGE]-year-old, my mum is [AGE] years old
          my car reg is AB12 CDE                | my car reg is [VEHICLE]
          Datix W12345 was mine                 | Datix [REFERENCE] was mine
          my address is 12 Acacia Avenue        | my address is [ADDRESS]
          the server 192.168.1.20               | the server [IP-ADDRESS]
          I live at QX7 4JB                     | I live at [POSTCODE]
          """)
  void identifiersAreMaskedByTheirForm(String text, String masked) {
    assertThat(Masker.mask(text).text()).isEqualTo(masked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I was at hospital. Communication was poor",
        "I am 95% happy, or 100 per cent",
        "May was busy",
        "Hope this helps",
        "my name is on the list",
        "the Addison's disease clinic",
        "Martha's Rule and the Francis report",
        "Patient Safety Partner Network",
        "the Chief Nurse",
        "the hospital, a community hospital, an NHS trust, on the ward",
        "Thank you to everyone at the Trust",
        "nothing",
        ""
      })
  void whatIdentifiesNobodyStays(String text) {
    assertThat(Masker.mask(text)).isEqualTo(new MaskedText(text, List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          thanks to Mark and Grace             | thanks to [NAME] and [NAME-2]
          dr patel and Mrs Brown               | dr [NAME] and Mrs [NAME-2]
          Dr.Patel or Mr A. B. Jones           | Dr.[NAME] or Mr [NAME-2]
          my manager Karen Oyelaran            | my manager [NAME]
          my name is zubeda                    | my name is [NAME]
          ask for Tolland Ferris, ext 1234     | ask for [NAME], ext [PHONE]
          DR PATEL WAS KIND AND SO WAS SARAH   | DR [NAME] WAS KIND AND SO WAS [NAME-2]
          J. Smith signed it                   | [NAME] signed it
          without Oyinlola I would have left   | without [NAME] I would have left
          Mr. de Souza on the board            | Mr. [NAME] on the board
          """)
  void namesAreMaskedAfterTitlesAndCuesAndByLists(String text, String masked) {
    assertThat(Masker.mask(text).text()).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          at Saltwick NHS Foundation Trust     | at [ORGANISATION]
          Guy's and St Thomas' NHS Trust       | [ORGANISATION]
          thanks to St Mary's Hospital         | thanks to [ORGANISATION]
          on Nightingale Ward, bed 4           | on [PLACE], [PLACE]
          the Barrowdale ICB                   | the [ORGANISATION]
          """)
  void organisationsAndWardsAreMaskedByTheirLastWord(String text, String masked) {
    assertThat(Masker.mask(text).text()).isEqualTo(masked);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[Name]", "Dr XXXX", "[NAME-3] of [ORGANISATION]", "[NHS-NUMBER]"})
  void masksThatAreThereStay(String text) {
    assertThat(Masker.mask(text).text()).isEqualTo(text);
  }

  @Test
  void bracketsAloneProtectNothing() {
    assertThat(Masker.mask("[ring 07700 900461]").text()).isEqualTo("[ring [PHONE]]");
  }

  @Test
  void offsetsCountCodePoints() {
    String text = "😀😀 Sarah, call 07700 900461";
    MaskedText masked = Masker.mask(text);
    assertThat(masked.text()).isEqualTo("😀😀 [NAME], call [PHONE]");
    assertThat(masked.masks())
        .containsExactly(
            new Mask(Identifier.NAME, 3, 8, 3, "[NAME]"),
            new Mask(Identifier.PHONE, 15, 27, 16, "[PHONE]"));
  }

  @Test
  void maskingWhatIsMaskedChangesNothing() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 400; i++) {
      String once = Masker.mask(randomText(random)).text();
      assertThat(Masker.mask(once).text()).isEqualTo(once);
    }
  }

  @Test
  void masksLeadBackToTheTextAsWritten() {
    SplittableRandom random = new SplittableRandom(11);
    for (int i = 0; i < 400; i++) {
      String text = randomText(random);
      MaskedText masked = Masker.mask(text);
      StringBuilder back = new StringBuilder();
      int done = 0;
      for (Mask mask : masked.masks()) {
        back.append(slice(masked.text(), done, mask.tagStart()));
        assertThat(slice(masked.text(), mask.tagStart(), mask.tagEnd())).isEqualTo(mask.tag());
        back.append(slice(text, mask.start(), mask.end()));
        done = mask.tagEnd();
      }
      back.append(
          slice(masked.text(), done, masked.text().codePointCount(0, masked.text().length())));
      assertThat(back.toString()).isEqualTo(text);
    }
  }

  @Test
  void aTurkishLocaleChangesNothing() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(Masker.mask("IAN AND IRIS FIRTH, SISTER IQBAL, w1i 1aa is mine").text())
          .doesNotContain("IAN", "IQBAL");
      assertThat(Tokens.normalised("I DID IT")).isEqualTo("i did it");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void hostileTextsTakeNoLongerThanTheirLength() {
    List<String> hostile =
        List.of(
            "a".repeat(40_000),
            "1 ".repeat(20_000),
            "a@".repeat(20_000),
            "at dot ".repeat(6_000),
            "Hospital ".repeat(5_000),
            "Dr ".repeat(10_000),
            "[".repeat(30_000),
            "Ward 1 ".repeat(5_000));
    Assertions.assertTimeout(
        Duration.ofSeconds(20), () -> hostile.forEach(text -> Masker.mask(text)));
  }

  private static final List<String> PIECES =
      List.of(
          "Sarah",
          "Mark",
          "Will",
          "will",
          "Dr",
          "Nurse",
          "thanks to",
          "Smith",
          "Jones'",
          "'s",
          "and",
          "😀",
          "\r\n",
          "07700 900461",
          "jo@nhs.net",
          "M1 1AA",
          "Ward",
          "7",
          "Hospital",
          "St",
          "Mary's",
          "[NAME]",
          "[",
          "]",
          "XXXX",
          "aged 97",
          "NHS number",
          "943 476 5919",
          "the",
          "team",
          ".",
          ",",
          "SISTER",
          "O'Brien",
          "Jean-Luc",
          "é",
          "e\u0301",
          "born",
          "01/02/1950",
          "was",
          "name is",
          "-");

  private static String randomText(SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    int pieces = 1 + random.nextInt(14);
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES.get(random.nextInt(PIECES.size())))
          .append(random.nextInt(6) == 0 ? "" : " ");
    }
    return text.toString();
  }

  private static String slice(String text, int from, int to) {
    return text.substring(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to));
  }
}
