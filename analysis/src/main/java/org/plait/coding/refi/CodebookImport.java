package org.plait.coding.refi;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.plait.coding.Code;
import org.plait.coding.Code.Kind;
import org.plait.coding.Code.Status;
import org.plait.coding.Codebook;
import org.plait.coding.Crosswalk;
import org.plait.coding.refi.file.CodeDescription;
import org.plait.coding.refi.file.CodeTree;
import org.plait.coding.refi.file.Guid;
import org.plait.coding.refi.file.Project.CodeSet;
import org.plait.coding.refi.file.Project.ListedCode;
import org.plait.coding.refi.file.QdcFile;
import org.plait.coding.term.TermCell;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Place;
import org.plait.study.finding.Severity;

/**
 * Makes a codebook of the codes that a program for qualitative analysis exported. Ids, kinds and
 * terms come from the table beside it where there is one; else an id is made of each name, and
 * kinds and roles come from sets as Plait names them.
 */
public final class CodebookImport {

  private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

  private final Sidecar sidecar;
  private final List<CodeSet> sets;
  private final List<Code> codes = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private final Set<String> names = new HashSet<>();
  private int deep;
  private int renamed;
  private int undefined;

  /**
   * What was made.
   *
   * @param codebook the codebook
   * @param findings what could not be taken as it was
   */
  public record Imported(Codebook codebook, List<Finding> findings) {

    /** Copies the list. */
    public Imported {
      findings = List.copyOf(findings);
    }
  }

  private CodebookImport(Sidecar sidecar, List<CodeSet> sets) {
    this.sidecar = sidecar;
    this.sets = sets;
  }

  /**
   * Makes a codebook.
   *
   * @param listed the codes and sets of the file
   * @param sidecar what the file could not carry; without a fact when there is none
   * @param file what messages call the file
   * @return the codebook, codes below the code they belong to
   */
  public static Imported of(QdcFile.Listed listed, Sidecar sidecar, String file) {
    CodebookImport made = new CodebookImport(sidecar, listed.sets());
    made.reserve(listed.codes());
    listed.codes().forEach(code -> made.add(code, Optional.empty(), 0));
    return new Imported(made.codebook(file), made.findings(file));
  }

  /** Ids that are known go first, so that none made of a name takes them. */
  private void reserve(List<ListedCode> listed) {
    for (ListedCode code : listed) {
      known(code).ifPresent(id -> names.add(Codebook.tidy(id)));
      reserve(code.below());
    }
  }

  private Optional<String> known(ListedCode code) {
    return Optional.of(sidecar.value(CodebookFacts.CODE, code.guid(), CodebookFacts.ID))
        .filter(id -> ID.matcher(id).matches());
  }

  private void add(ListedCode listed, Optional<Code> top, int depth) {
    String name = listed.name().isBlank() ? "Code " + (codes.size() + 1) : listed.name().strip();
    String id = known(listed).filter(ids::add).orElseGet(() -> made(name));
    CodeDescription says = CodeDescription.read(listed.description());
    if (depth > 1) {
      deep++;
    }
    if (says.definition().isEmpty()) {
      undefined++;
    }
    String label = unique(name, id, top);
    Code code =
        new Code(
            id,
            label,
            top.map(Code::id).orElse(""),
            fact(listed, CodebookFacts.ROLE, CodeTree.ROLE_SET),
            says.definition().isEmpty() ? label : says.definition(),
            says.include(),
            says.exclude(),
            says.examples(),
            sidecar.all(CodebookFacts.CODE, listed.guid(), CodebookFacts.TERM).stream()
                .map(TermCell::read)
                .toList(),
            sidecar.all(CodebookFacts.CODE, listed.guid(), CodebookFacts.ALIAS),
            kind(fact(listed, CodebookFacts.KIND, CodeTree.KIND_SET)),
            status(sidecar.value(CodebookFacts.CODE, listed.guid(), CodebookFacts.STATUS)),
            List.of());
    codes.add(code);
    listed.below().forEach(below -> add(below, top.or(() -> Optional.of(code)), depth + 1));
  }

  /** What the table says of a code, else the set it belongs to. */
  private String fact(ListedCode code, String field, String set) {
    String told = sidecar.value(CodebookFacts.CODE, code.guid(), field);
    return told.isEmpty()
        ? sets.stream()
            .filter(s -> s.name().startsWith(set) && s.members().contains(code.guid()))
            .map(s -> s.name().substring(set.length()).strip())
            .findFirst()
            .orElse("")
        : told;
  }

  private static Kind kind(String word) {
    for (Kind kind : Kind.values()) {
      if (CodeTree.word(kind).equals(word)) {
        return kind;
      }
    }
    return Kind.THEME;
  }

  private static Status status(String word) {
    for (Status status : Status.values()) {
      if (CodeTree.word(status).equals(word)) {
        return status;
      }
    }
    return Status.ACTIVE;
  }

  /** An id made of a name: its letters and digits. */
  private String made(String name) {
    String letters =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "_")
            .replaceAll("^[^a-z]+|_+$", "");
    String stem = letters.isEmpty() ? "code" : letters;
    String id = stem;
    for (int number = 2; names.contains(id) || !ids.add(id); number++) {
      id = stem + "_" + number;
    }
    names.add(id);
    return id;
  }

  /** Each name must mean one code, while programs let codes of two branches share one. */
  private String unique(String name, String id, Optional<Code> top) {
    Set<String> others = new HashSet<>(names);
    others.remove(Codebook.tidy(id));
    String label = name;
    if (others.contains(Codebook.tidy(label))) {
      renamed++;
      String stem = top.map(code -> name + " (" + code.label() + ")").orElse(name);
      label = stem;
      for (int number = 2; others.contains(Codebook.tidy(label)); number++) {
        label = stem + " " + number;
      }
    }
    names.add(Codebook.tidy(label));
    return label;
  }

  private Codebook codebook(String file) {
    Optional<Guid> own = sidecar.first(CodebookFacts.CODEBOOK);
    String id = own.map(guid -> codebookFact(guid, CodebookFacts.ID)).orElse("");
    String version = own.map(guid -> codebookFact(guid, CodebookFacts.VERSION)).orElse("");
    return new Codebook(
        ID.matcher(id).matches() ? id : made(file.replaceFirst("\\.[^.]*$", "")),
        version.isEmpty() ? "1" : version,
        codes,
        own.map(this::crosswalk).orElse(List.of()));
  }

  /** The steps between versions; those to codes that are not there any more are left out. */
  private List<Crosswalk> crosswalk(Guid codebook) {
    Map<List<String>, List<String>> steps = new LinkedHashMap<>();
    sidecar.all(CodebookFacts.CODEBOOK, codebook, CodebookFacts.CROSSWALK).stream()
        .map(words -> words.split("\n", -1))
        .filter(words -> words.length == 3 && ids.contains(words[2]))
        .forEach(
            words ->
                steps
                    .computeIfAbsent(List.of(words[0], words[1]), from -> new ArrayList<>())
                    .add(words[2]));
    return steps.entrySet().stream()
        .map(step -> new Crosswalk(step.getKey().get(0), step.getKey().get(1), step.getValue()))
        .toList();
  }

  private String codebookFact(Guid guid, String field) {
    return sidecar.value(CodebookFacts.CODEBOOK, guid, field);
  }

  private List<Finding> findings(String file) {
    List<Finding> findings = new ArrayList<>();
    if (deep > 0) {
      findings.add(
          warning(
              "too-deep",
              file,
              "codes must stand on two levels, found "
                  + deep
                  + " on a lower one; put below the code of the first level.",
              "Check that each still says what it means without the code above it.",
              deep));
    }
    if (renamed > 0) {
      findings.add(
          warning(
              "ambiguous-name",
              file,
              "names must mean one code, found " + renamed + " that another code has; renamed.",
              "Look at the labels in the new codebook.",
              renamed));
    }
    if (undefined > 0) {
      findings.add(
          warning(
              "no-definition",
              file,
              "codes must have a definition, found "
                  + undefined
                  + " without; the label stands in its place.",
              "Write the definitions in the new codebook.",
              undefined));
    }
    return findings;
  }

  private static Finding warning(
      String rule, String file, String message, String remedy, int codes) {
    return Finding.of(Severity.WARNING, rule, Place.of(file), "code", message, remedy).about(codes);
  }
}
