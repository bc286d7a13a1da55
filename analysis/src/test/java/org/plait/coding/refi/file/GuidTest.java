package org.plait.coding.refi.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Identifiers are made of names, and read as programs write them. */
class GuidTest {

  /** Davis, Peabody and Leach (2024) Universally Unique IDentifiers, RFC 9562, appendix A.4. */
  @Test
  void isTheUuidOfThePublishedExample() {
    UUID domains = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");
    assertThat(Guid.version5(domains, "www.example.com"))
        .hasToString("2ed6657d-e927-568b-95e1-2665a8aea6a2");
  }

  @Test
  void sameNamesGiveTheSameIdentifierAndOthersAnother() {
    assertThat(Guid.of("code", "small", "A1")).isEqualTo(Guid.of("code", "small", "A1"));
    assertThat(Guid.of("code", "small", "A1")).isNotEqualTo(Guid.of("code", "smallA", "1"));
  }

  @Test
  void isReadWithBracesAndInEitherCase() {
    String plain = "2ed6657d-e927-568b-95e1-2665a8aea6a2";
    assertThat(Guid.read("{2ED6657D-E927-568B-95E1-2665A8AEA6A2}")).contains(new Guid(plain));
    assertThat(Guid.read(" " + plain)).contains(new Guid(plain));
    assertThat(Guid.read("2ed6657d")).isEmpty();
    assertThat(Guid.read("")).isEmpty();
  }
}
