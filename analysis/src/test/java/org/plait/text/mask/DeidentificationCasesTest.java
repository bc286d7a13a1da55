package org.plait.text.mask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is masked in British free text and what stays, case by case: on the left what was written,
 * on the right what is made of it. Numbers are of the ranges set aside for fiction and tests.
 */
class DeidentificationCasesTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # NHS numbers: the check digit, or the words before
          NHS number 943 476 5919               | NHS number [NHS-NUMBER]
          nhs no: 943-476-5919                  | nhs no: [NHS-NUMBER]
          401-023-2137                          | [NHS-NUMBER]
          221 395 1837                          | [NHS-NUMBER]
          0032698674                            | [NHS-NUMBER]
          9990000018                            | [NHS-NUMBER]
          9990000026                            | [NHS-NUMBER]
          9990000034                            | [NHS-NUMBER]
          401-023-2138                          | 401-023-2138
          999 123 4560                          | 999 123 4560
          page 4010232137                       | page 4010232137
          order 9876543210                      | order 9876543210
          0000000000                            | 0000000000
          1111111111                            | 1111111111
          # Postcodes of every shape; areas and letters that do not exist
          it is M1 1AA.                         | it is [POSTCODE].
          it is M60 1NW.                        | it is [POSTCODE].
          it is W1A 1HQ.                        | it is [POSTCODE].
          it is CR2 6XH.                        | it is [POSTCODE].
          it is DN55 1PT.                       | it is [POSTCODE].
          it is EC1A1BB.                        | it is [POSTCODE].
          it is sw1a1aa.                        | it is [POSTCODE].
          it is GIR 0AA.                        | it is [POSTCODE].
          it is gir0aa.                         | it is [POSTCODE].
          it is ZZ99 3VZ.                       | it is [POSTCODE].
          it is zz993vz.                        | it is [POSTCODE].
          it is M1 OAA.                         | it is [POSTCODE].
          QA1 1AA                               | QA1 1AA
          VA1 1AA                               | VA1 1AA
          XA1 1AA                               | XA1 1AA
          M1 1CA                                | M1 1CA
          M1 1AI                                | M1 1AI
          1A1 1AA                               | 1A1 1AA
          ABCM11AADEF                           | ABCM11AADEF
          # It has the shape of a postcode and of a ward and a bed
          ward B12 3rd bed                      | [PLACE] bed
          # National Insurance numbers
          my NI is AA 12 34 56 B                | my NI is [NI-NUMBER]
          tw987654a                             | [NI-NUMBER]
          BG123612A                             | BG123612A
          AB 12 34 56 1                         | AB 12 34 56 1
          FQ 00 00 00 C                         | FQ 00 00 00 C
          # Telephones
          07700 900461                          | [PHONE]
          07700900461                           | [PHONE]
          (020) 7946 0123                       | [PHONE]
          020 7946 0999                         | [PHONE]
          0113 496 0123                         | [PHONE]
          0113.496.0123                         | [PHONE]
          +44 (0)113 496 0999                   | [PHONE]
          0044 113 496 0999                     | [PHONE]
          01632 960123                          | [PHONE]
          03069 990123                          | [PHONE]
          08081 570123                          | [PHONE]
          0909 8790123                          | [PHONE]
          call 111 then 999                     | call 111 then 999
          101 or 116 123                        | 101 or 116 123
          3 hrs 45                              | 3 hrs 45
          £1,250                                | £1,250
          2021/22                               | 2021/22
          8/10                                  | 8/10
          waited 1234567 seconds                | waited 1234567 seconds
          # E-mail, web and accounts
          jo.bloggs@nhs.net                     | [EMAIL]
          john.smith at nhs dot net             | [EMAIL]
          name at gmail dot com                 | [EMAIL]
          j.smith (at) gmail (dot) com          | [EMAIL]
          j.smith [at] gmail.com                | [EMAIL]
          we met (at) noon. ok                  | we met (at) noon. ok
          ask @safetyjo                         | ask [WEB]
          https://example.org/x                 | [WEB]
          # Registers
          Dr Patel GMC 7654321                  | Dr [NAME] GMC [REGISTRATION]
          GMC number: 7654321                   | GMC number: [REGISTRATION]
          consultant code GMC C7654321          | consultant code GMC [REGISTRATION]
          NMC 12A3456E                          | NMC [REGISTRATION]
          my PIN is 12A3456E                    | my PIN is [REGISTRATION]
          # Dates of birth and ages over 89
          born 01/02/1950                       | born [DATE-OF-BIRTH]
          DOB 1.2.50                            | DOB [DATE-OF-BIRTH]
          born on 3rd of March 1950             | born on [DATE-OF-BIRTH]
          seen on 01/02/2025                    | seen on 01/02/2025
          aged 97                               | aged [AGE]
          aged 90                               | aged [AGE]
          aged 89                               | aged 89
          he is 101 years old                   | he is [AGE] years old
          my mum, 93, fell                      | my mum, [AGE], fell
          the man (90) fell                     | the man ([AGE]) fell
          my mum, 89, fell                      | my mum, 89, fell
          waited 90 minutes                     | waited 90 minutes
          # Names: words that are also names
          will was lovely                       | [NAME] was lovely
          Will was lovely                       | [NAME] was lovely
          I will say                            | I will say
          may I                                 | may I
          May I                                 | May I
          Sister May on Ward 7                  | Sister [NAME] on [PLACE]
          Nurse Joy                             | Nurse [NAME]
          a joy                                 | a joy
          Hope you are well                     | Hope you are well
          he will bill us                       | he will bill us
          a mark of respect                     | a mark of respect
          by the grace of God                   | by the grace of God
          # Names: capitals, small letters, apostrophes, hyphens, initials, one person's names together
          SARAH                                 | [NAME]
          sarah was kind                        | [NAME] was kind
          o'brien                               | [NAME]
          O’Brien                               | [NAME]
          Jean-Luc                              | [NAME]
          I saw Sarah's notes                   | I saw [NAME]'s notes
          SARAH’S notes                         | [NAME]’S notes
          Dr A. B. Jones                        | Dr [NAME]
          I met Christina M                     | I met [NAME]
          my mum Maggie                         | my mum [NAME]
          # Names: the same person keeps the tag, another gets the next
          thanks to Mark and Mark's team        | thanks to [NAME] and [NAME]'s team
          Sarah and SARAH and Sarah’s           | [NAME] and [NAME] and [NAME]’s
          thanks to Mark and Grace and Mark     | thanks to [NAME] and [NAME-2] and [NAME]
          # Names of things
          Addison's disease                     | Addison's disease
          Parkinson's                           | Parkinson's
          Zimmer frame                          | Zimmer frame
          St John's Wort                        | St John's Wort
          Cushing                               | Cushing
          I have Cushing’s                      | I have Cushing’s
          she has Parkinson's and Crohn's       | she has Parkinson's and Crohn's
          # Masks that are there
          [name redacted]                       | [name redacted]
          [Name] and [name redacted] and XXXX   | [Name] and [name redacted] and XXXX
          """)
  void isMaskedOrLeft(String written, String masked) {
    assertThat(Masker.mask(written).text()).isEqualTo(masked);
  }

  static Stream<Arguments> offsetsCountCodePoints() {
    return Stream.of(
        Arguments.of("😀 Sarah", "😀 [NAME]", 2, 7),
        Arguments.of("👩🏽‍⚕️ Sarah", "👩🏽‍⚕️ [NAME]", 6, 11),
        Arguments.of("ok\r\nSarah\r\n", "ok\r\n[NAME]\r\n", 4, 9),
        Arguments.of("\r\n\r\n07700 900461", "\r\n\r\n[PHONE]", 4, 16),
        Arguments.of("cafe\u0301 Sarah", "cafe\u0301 [NAME]", 6, 11),
        Arguments.of("ask Zoe\u0308", "ask [NAME]", 4, 8),
        Arguments.of("ask Zo\u00EB", "ask [NAME]", 4, 7),
        Arguments.of("ask Rene\u0301e please", "ask [NAME] please", 4, 10),
        Arguments.of("ask Chlo\u00E9 please", "ask [NAME] please", 4, 9));
  }

  @ParameterizedTest
  @MethodSource
  void offsetsCountCodePoints(String written, String masked, int start, int end) {
    MaskedText made = Masker.mask(written);
    assertThat(made.text()).isEqualTo(masked);
    assertThat(made.masks()).hasSize(1);
    assertThat(made.masks().get(0).start()).isEqualTo(start);
    assertThat(made.masks().get(0).end()).isEqualTo(end);
  }

  @Test
  void composedAndDecomposedFormsAreOneName() {
    assertThat(Masker.mask("Zo\u00EB helped, thanks to Zoe\u0308").text())
        .isEqualTo("[NAME] helped, thanks to [NAME]");
  }

  /** The check digit of these stems would be 10, which does not exist. */
  @Test
  void someStemsAreNeverNumbers() {
    for (String stem : List.of("999000109", "999000112", "999123456")) {
      assertThat(IntStream.range(0, 10)).noneMatch(digit -> Found.checkDigitHolds(stem + digit));
    }
  }
}
