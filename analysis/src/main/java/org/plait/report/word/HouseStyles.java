package org.plait.report.word;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** The look of a report: Plait's own, or that of a Word document the study names. */
public final class HouseStyles {
  private static final String STYLES = "word/styles.xml";
  private static final String THEME = "word/theme/theme1.xml";

  /** Plait's own look. */
  public static final HouseStyles OWN = new HouseStyles(StyleSheet.own(), Optional.empty());

  private final StyleSheet styles;
  private final Optional<byte[]> theme;

  private HouseStyles(StyleSheet styles, Optional<byte[]> theme) {
    this.styles = styles;
    this.theme = theme;
  }

  /**
   * Takes the look of a Word document: its styles, with their colours and fonts, and no word of it.
   *
   * @param document where it lies
   * @return its look
   * @throws IOException when there is no such file, or it is no Word document
   */
  public static HouseStyles of(Path document) throws IOException {
    SortedMap<String, byte[]> parts =
        Archive.unpack(Files.readAllBytes(document), Set.of(STYLES, THEME));
    byte[] styles = parts.get(STYLES);
    if (styles == null) {
      throw new IOException("no styles");
    }
    return new HouseStyles(
        StyleSheet.house(styles), Optional.ofNullable(parts.get(THEME)).filter(HouseStyles::alone));
  }

  /** Whether a part needs no other, such as a background picture. */
  private static boolean alone(byte[] part) {
    return !new String(part, StandardCharsets.UTF_8).contains("r:embed=");
  }

  /** Its styles, for a text in a language. */
  byte[] styles(String language) {
    return styles.bytes(language);
  }

  StyleIds ids() {
    return styles.ids();
  }

  /** Colours and fonts that its styles refer to. */
  Optional<byte[]> theme() {
    return theme;
  }
}
