package org.plait.coding.refi.file;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.plait.coding.Code;
import org.plait.coding.Codebook;
import org.plait.coding.refi.file.Project.CodeSet;
import org.plait.coding.refi.file.Project.ListedCode;

/** A codebook as REFI-QDA writes one: codes below codes, sets for kinds and roles. */
public final class CodeTree {

  /** What the names of sets of one kind begin with. */
  public static final String KIND_SET = "Kind: ";

  /** What the names of sets of one role begin with. */
  public static final String ROLE_SET = "Role: ";

  private CodeTree() {}

  /** The id of the codebook, always the same for the same name. */
  public static Guid guid(Codebook codebook) {
    return Guid.of("codebook", codebook.id());
  }

  /** The id of one of its codes. */
  public static Guid guid(Codebook codebook, String code) {
    return Guid.of("code", codebook.id(), code);
  }

  /** The codes as REFI-QDA nests them, the top ones first. */
  public static List<ListedCode> codes(Codebook codebook) {
    return below("", codebook);
  }

  private static List<ListedCode> below(String parent, Codebook codebook) {
    return codebook.codes().stream()
        .filter(code -> code.parent().equals(parent))
        .map(
            code ->
                new ListedCode(
                    guid(codebook, code.id()),
                    composed(code.label()),
                    composed(CodeDescription.of(code)),
                    below(code.id(), codebook)))
        .toList();
  }

  /** A set for each kind but themes, and for each role. */
  public static List<CodeSet> sets(Codebook codebook) {
    Map<String, List<Guid>> members = new LinkedHashMap<>();
    for (Code code : codebook.codes()) {
      Guid guid = guid(codebook, code.id());
      if (code.kind() != Code.Kind.THEME) {
        members.computeIfAbsent(KIND_SET + word(code.kind()), k -> new ArrayList<>()).add(guid);
      }
      if (!code.role().isEmpty()) {
        members.computeIfAbsent(ROLE_SET + composed(code.role()), r -> new ArrayList<>()).add(guid);
      }
    }
    List<CodeSet> sets = new ArrayList<>();
    members.forEach(
        (name, codes) -> sets.add(new CodeSet(Guid.of("set", codebook.id(), name), name, codes)));
    return sets;
  }

  /** A kind or status as codebooks write it. */
  public static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Accents in one piece with their letters, as some programs can't read them otherwise. */
  public static String composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  static void write(List<ListedCode> codes, XmlText xml) {
    for (ListedCode code : codes) {
      xml.start("Code").with("guid", code.guid()).with("name", code.name());
      xml.with("isCodable", "true").leaf("Description", code.description());
      write(code.below(), xml);
      xml.end();
    }
  }

  /**
   * Writes the sets.
   *
   * @param attribute how members name their code: {@code guid} in a codebook, {@code targetGUID} in
   *     a project
   */
  static void write(List<CodeSet> sets, String attribute, XmlText xml) {
    if (sets.isEmpty()) {
      return;
    }
    xml.start("Sets");
    for (CodeSet set : sets) {
      xml.start("Set").with("guid", set.guid()).with("name", set.name());
      set.members().forEach(code -> xml.start("MemberCode").with(attribute, code).end());
      xml.end();
    }
    xml.end();
  }
}
