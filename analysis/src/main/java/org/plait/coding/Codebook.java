package org.plait.coding;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plait.coding.Code.Kind;
import org.plait.coding.Code.Status;

/**
 * The codes by which comments are read, on two levels.
 *
 * @param id its short name
 * @param version its version
 * @param codes its codes, in file order
 * @param crosswalk what became of codes of earlier versions
 */
public record Codebook(String id, String version, List<Code> codes, List<Crosswalk> crosswalk) {

  /** Copies the lists. */
  public Codebook {
    codes = List.copyOf(codes);
    crosswalk = List.copyOf(crosswalk);
  }

  /**
   * Finds a code by its id.
   *
   * @param code the id
   * @return the code, or empty when there is none
   */
  public Optional<Code> code(String code) {
    return codes.stream().filter(c -> c.id().equals(code)).findFirst();
  }

  /**
   * Every theme, in file order; codes for comments without content, flags and proposed codes are
   * none.
   *
   * @return the codes that are counted
   */
  public List<Code> themes() {
    return codes.stream()
        .filter(code -> code.kind() == Kind.THEME && code.status() != Status.PROPOSED)
        .toList();
  }

  /**
   * The codes that coders who work with this version may give, in file order.
   *
   * @return the codes that are not retired
   */
  public List<Code> inUse() {
    return codes.stream().filter(Code::inUse).toList();
  }

  /**
   * The codes by which a comment speaks of a theme: itself and those below it, or below the parts
   * it stands for.
   *
   * @param theme the theme
   * @return ids of codes of the codebook
   */
  public Set<String> members(Code theme) {
    Set<String> own = theme.parts().isEmpty() ? Set.of(theme.id()) : Set.copyOf(theme.parts());
    return codes.stream()
        .filter(code -> code.parts().isEmpty())
        .filter(code -> own.contains(code.id()) || own.contains(code.parent()))
        .map(Code::id)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * The themes that a comment with this code speaks of: the code itself, the one above it, and what
   * stands for it and others together.
   *
   * @param code the code
   * @return ids of codes, in the order of the codebook; none where it is no theme
   */
  public Set<String> themesOf(Code code) {
    if (code.kind() != Kind.THEME) {
      return Set.of();
    }
    Set<String> said = code.parts().isEmpty() ? Set.of(code.id()) : Set.copyOf(code.parts());
    return codes.stream()
        .filter(theme -> theme.kind() == Kind.THEME)
        .filter(theme -> members(theme).containsAll(said))
        .map(Code::id)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * The names by which a coding may call its codes: ids, labels and aliases, in this order.
   *
   * @return the names, as {@link #tidy} writes them, with the code each stands for
   */
  public Map<String, Code> names() {
    Map<String, Code> names = new LinkedHashMap<>();
    codes.forEach(code -> names.putIfAbsent(tidy(code.id()), code));
    codes.forEach(code -> names.putIfAbsent(tidy(code.label()), code));
    codes.forEach(code -> code.aliases().forEach(alias -> names.putIfAbsent(tidy(alias), code)));
    return names;
  }

  /**
   * A name without differences nobody means: composed, spaces collapsed, straight quotes, lower
   * case.
   *
   * @param name the name
   * @return the tidy name
   */
  public static String tidy(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC)
        .replaceAll("[\\s\\p{Z}\\uFEFF]+", " ")
        .replace('\u2018', '\'')
        .replace('\u2019', '\'')
        .strip()
        .toLowerCase(Locale.ROOT);
  }
}
