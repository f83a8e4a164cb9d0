package org.legger.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names of months in the languages that dates are written in. */
final class Months {
  private static final int SHORTEST = 3;
  private static final Map<String, Integer> NUMBERS = numbers();

  private Months() {}

  /** 1 to 12; 0 for a word that is no month, or that is short for two of them. */
  static int number(String lowerCaseName) {
    return NUMBERS.getOrDefault(lowerCaseName, 0);
  }

  private static Map<String, Integer> numbers() {
    Map<String, Integer> whole = new HashMap<>();
    Map<String, Integer> numbers = new HashMap<>();
    for (String line : WordList.lines("months.txt")) {
      List<String> names = List.of(line.split(" ")).subList(1, 13);
      for (int i = 0; i < names.size(); i++) {
        String name = names.get(i);
        whole.put(name, i + 1);
        for (int end = SHORTEST; end < name.length(); end++) {
          numbers.merge(name.substring(0, end), i + 1, (a, b) -> a.equals(b) ? a : 0);
        }
      }
    }
    numbers.putAll(whole);
    return Map.copyOf(numbers);
  }
}
