package org.plait.report.chart;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A number for each of some colours, asked for once a run of pixels: without an object for either.
 *
 * <p>Open addressing: a colour stands in the first free place from the one its bits lead to.
 */
final class ColourNumbers {
  private static final int FREE = -1;

  /** Spreads shades of grey, whose bits repeat (Knuth, The Art of Computer Programming, 6.4). */
  private static final int SPREAD = 0x9E3779B1;

  private int[] colours = free(1 << 10);
  private int[] numbers = new int[colours.length];
  private int size;

  private static int[] free(int places) {
    int[] free = new int[places];
    Arrays.fill(free, FREE);
    return free;
  }

  /** The number of a colour, or another one where it has none. */
  int getOrDefault(int colour, int none) {
    int place = place(colour);
    return colours[place] == FREE ? none : numbers[place];
  }

  /** Gives a colour a number. */
  void put(int colour, int number) {
    int place = place(colour);
    if (colours[place] == FREE) {
      if (2 * size >= colours.length) {
        grow();
        place = place(colour);
      }
      colours[place] = colour;
      size++;
    }
    numbers[place] = number;
  }

  /** The colours that have a number, in no order. */
  IntStream colours() {
    return Arrays.stream(colours).filter(colour -> colour != FREE);
  }

  private int place(int colour) {
    int place = colour * SPREAD >>> Integer.numberOfLeadingZeros(colours.length - 1);
    while (colours[place] != FREE && colours[place] != colour) {
      place = place + 1 & colours.length - 1;
    }
    return place;
  }

  private void grow() {
    int[] before = colours;
    int[] values = numbers;
    colours = free(2 * before.length);
    numbers = new int[colours.length];
    for (int i = 0; i < before.length; i++) {
      if (before[i] != FREE) {
        int place = place(before[i]);
        colours[place] = before[i];
        numbers[place] = values[i];
      }
    }
  }
}
