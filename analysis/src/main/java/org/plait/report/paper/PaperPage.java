package org.plait.report.paper;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.plait.report.chart.Chart;
import org.plait.report.document.Document;
import org.plait.report.document.Templates;
import org.plait.study.wording.Wording;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The page as it is set on paper: the same parts, everything unfolded, charts by name. */
final class PaperPage {
  /** The sign by which a chart's place is known. */
  static final String CHART = "plait/chart";

  /** Where a piece of a chart begins and ends, in pixels from its top. */
  static final String FROM = "data-from";

  static final String TO = "data-to";

  /**
   * A taller chart is cut between its parts, so that it leaves little of a page empty, in pixels.
   */
  private static final int LARGEST = 260;

  /** Letters of a number, of words in a cell, and of a line beneath, that are kept together. */
  private static final int SHORT_NUMBER = 10;

  private static final int SHORT_WORDS = 16;
  private static final int SHORT_LINE = 24;

  /** Points of paper for a pixel of a chart. */
  private static final double POINTS = 0.64;

  private PaperPage() {}

  /** Lays the page out as a tree. */
  static org.w3c.dom.Document of(Document document, Map<String, Chart> charts) {
    Wording wording = document.wording();
    org.w3c.dom.Document page =
        parsed(
            Templates.filled(
                "report/paper.jte",
                Map.of("document", document, "pageNumbers", PageNumbers.css(wording))));
    for (Element svg : elements(page, "svg")) {
      if (!svg.hasAttribute("aria-labelledby")) {
        continue; // a part of a chart
      }
      String name = svg.getAttribute("aria-labelledby").replaceFirst("-title .*", "");
      pieces(wording, page, svg, charts.get(name));
    }
    together(page);
    for (Element link : elements(page, "a")) {
      if (!link.hasAttribute("title")) {
        link.setAttribute("title", wording.say("paper.go-to", "place", link.getTextContent()));
      }
    }
    return page;
  }

  /** Numbers and short lines beneath them are not broken. */
  private static void together(org.w3c.dom.Document page) {
    for (Element cell : elements(page, "td")) {
      Node first = cell.getFirstChild();
      boolean words = cell.getAttribute("class").equals("words");
      boolean plain = words || cell.getAttribute("class").isEmpty();
      if (plain && first != null && isShort(first, words ? SHORT_WORDS : SHORT_NUMBER)) {
        cell.setAttribute("class", words ? "words short" : "short");
      }
    }
    for (Element line : elements(page, "span")) {
      if (line.getAttribute("class").equals("beneath") && isShort(line, SHORT_LINE)) {
        line.setAttribute("class", "beneath short");
      }
    }
  }

  private static boolean isShort(Node node, int most) {
    return node.getTextContent().strip().length() <= most;
  }

  /** A caption stays on the page of its chart's first piece. */
  private static void pieces(Wording wording, org.w3c.dom.Document page, Element svg, Chart chart) {
    Element figure = (Element) svg.getParentNode();
    Element start = page.createElement("div");
    start.setAttribute("class", "start");
    while (!figure.getFirstChild().isSameNode(svg)) {
      start.appendChild(figure.getFirstChild());
    }
    figure.insertBefore(start, svg);
    List<Integer> cuts = chart.cuts(LARGEST);
    for (int i = 1; i < cuts.size(); i++) {
      Element piece = place(page, chart, cuts.get(i - 1), cuts.get(i));
      piece.setAttribute("alt", alternative(wording, chart, i == 1));
      if (i == 1) {
        start.appendChild(piece);
      } else {
        figure.insertBefore(piece, svg);
      }
    }
    figure.removeChild(svg);
  }

  private static String alternative(Wording wording, Chart chart, boolean first) {
    return first
        ? wording.say("paper.picture", "title", chart.title(), "description", chart.description())
        : wording.say("words.picture-continued", "title", chart.title());
  }

  private static Element place(org.w3c.dom.Document page, Chart chart, int from, int to) {
    Element place = page.createElement("object");
    place.setAttribute("type", CHART);
    place.setAttribute("data", chart.name());
    place.setAttribute(FROM, Integer.toString(from));
    place.setAttribute(TO, Integer.toString(to));
    place.setAttribute(
        "style",
        "width: " + chart.pictureWidth() * POINTS + "pt; height: " + (to - from) * POINTS + "pt");
    return place;
  }

  private static List<Element> elements(org.w3c.dom.Document page, String name) {
    NodeList found = page.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  /** The page is Plait's own; even so nothing outside of it is ever read. */
  private static org.w3c.dom.Document parsed(String page) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      DocumentBuilder builder = factory.newDocumentBuilder();
      return builder.parse(new InputSource(new StringReader(page)));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalStateException("the page must be well-formed", e);
    }
  }
}
