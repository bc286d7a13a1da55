package org.plait.report.document;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.plait.study.wording.Wording;

/**
 * A report's running order: what every format writes, in data-flow order.
 *
 * @param title the study's title
 * @param subtitle what it covers, in a line
 * @param date the report's date, in words
 * @param notice what readers must be told before anything else; empty when there is nothing
 * @param sections its sections; none is empty
 * @param closing how far disclosure control went: what every format ends with
 * @param wording the sentences of the report
 */
public record Document(
    String title,
    String subtitle,
    String date,
    Optional<String> notice,
    List<Section> sections,
    String closing,
    Wording wording) {
  /** Leaves out sections that say nothing and numbers the tables and charts of the others. */
  public Document {
    sections =
        new Labels(wording).of(sections.stream().filter(s -> !s.blocks().isEmpty()).toList());
  }

  /**
   * What readers can point to: its sections, headings, findings, tables and figures.
   *
   * @return what each is called, by its anchor
   */
  public SortedMap<String, String> anchors() {
    SortedMap<String, String> anchors = new TreeMap<>();
    sections.forEach(
        section -> {
          anchors.put(section.id(), section.title());
          section.unfolded().forEach(block -> collect(block, anchors));
        });
    return anchors;
  }

  private static void collect(Block block, SortedMap<String, String> anchors) {
    if (block instanceof Block.Heading heading) {
      anchors.put(heading.id(), heading.text());
    } else if (block instanceof Block.Table table) {
      anchors.put(table.label().id(), table.label().name() + ": " + table.caption());
    } else if (block instanceof Block.Figure figure) {
      anchors.put(figure.label().id(), figure.label().name() + ": " + figure.chart().title());
    } else if (block instanceof Block.Findings findings) {
      findings.findings().forEach(finding -> anchors.put(finding.id(), finding.sentence()));
    }
  }

  /**
   * The same report as it is set on paper, where nothing can be folded away.
   *
   * @return the report with what the page folds away in an annex at its end
   */
  public Document onPaper() {
    return new Document(
        title, subtitle, date, notice, Annex.of(wording, sections), closing, wording);
  }

  /** Whether it is long enough to need contents and lists of its tables and charts. */
  public boolean needsContents() {
    return sections.size() > 1;
  }

  /**
   * A section.
   *
   * @param id its anchor
   * @param title its heading
   * @param blocks its pieces
   */
  public record Section(String id, String title, List<Block> blocks) {
    /** Copies the pieces. */
    public Section {
      blocks = List.copyOf(blocks);
    }

    /**
     * Its pieces of one kind, in reading order, whether folded away or not.
     *
     * @param <T> the kind
     * @param kind the kind
     * @return the pieces
     */
    public <T extends Block> Stream<T> all(Class<T> kind) {
      return unfolded().filter(kind::isInstance).map(kind::cast);
    }

    /** All its pieces in reading order; what is folded away comes after its fold. */
    public Stream<Block> unfolded() {
      return unfolded(blocks);
    }

    private static Stream<Block> unfolded(List<Block> blocks) {
      return blocks.stream()
          .flatMap(
              block ->
                  block instanceof Block.Folded folded
                      ? Stream.concat(Stream.of(folded), unfolded(folded.blocks()))
                      : Stream.of(block));
    }
  }
}
