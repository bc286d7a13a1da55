package org.plait.coding.refi.file;

import java.util.ArrayList;
import java.util.List;
import org.plait.coding.Codebook;
import org.plait.coding.refi.file.Project.CodeSet;
import org.plait.coding.refi.file.Project.ListedCode;
import org.plait.study.finding.StudyException;

/** A codebook for exchange: one XML file, usually called {@code *.qdc}. */
public final class QdcFile {

  private static final String NAMESPACE = "urn:QDA-XML:codebook:1.0";

  private QdcFile() {}

  /**
   * Writes a codebook: UTF-8 without a byte order mark, lines end with LF, always the same bytes.
   *
   * @param codebook the codebook
   * @return the file's text
   */
  public static String write(Codebook codebook) {
    XmlText xml = new XmlText();
    xml.start("CodeBook").with("xmlns", NAMESPACE).with("origin", QdeFile.ORIGIN);
    xml.start("Codes");
    CodeTree.write(CodeTree.codes(codebook), xml);
    xml.end();
    CodeTree.write(CodeTree.sets(codebook), "guid", xml);
    return xml.end().toString();
  }

  /**
   * What a codebook holds.
   *
   * @param codes the codes of the first level
   * @param sets named sets of codes
   */
  public record Listed(List<ListedCode> codes, List<CodeSet> sets) {

    /** Copies the lists. */
    public Listed {
      codes = List.copyOf(codes);
      sets = List.copyOf(sets);
    }
  }

  /**
   * Reads a codebook that any program wrote.
   *
   * @param bytes what the file holds
   * @param file what messages call it
   * @return its codes and sets
   * @throws StudyException when it is no codebook, or not safe to read
   */
  public static Listed read(byte[] bytes, String file) {
    List<ListedCode> codes = new ArrayList<>();
    List<CodeSet> sets = new ArrayList<>();
    XmlSections.read(
        bytes,
        file,
        "CodeBook",
        (section, item) -> {
          if (section.equals("Codes") && item.name().equals("Code")) {
            codes.add(QdeFile.code(item));
          } else if (section.equals("Sets")) {
            sets.add(set(item));
          }
        });
    return new Listed(codes, sets);
  }

  private static CodeSet set(Element item) {
    List<Guid> members =
        item.children("MemberCode")
            .flatMap(member -> Guid.read(member.attribute("guid")).stream())
            .toList();
    return new CodeSet(QdeFile.guid(item, "guid"), item.attribute("name"), members);
  }
}
