package org.legger.site;

import java.util.List;

/** What was gleaned about the articles of an archive beyond what they say of themselves. */
public interface Stories {
  /** Nothing. */
  Stories NONE =
      new Stories() {
        @Override
        public int[] related(int article) {
          return new int[0];
        }

        @Override
        public List<String> surfaces(int article) {
          return List.of();
        }

        @Override
        public String filed(String name) {
          return name;
        }
      };

  /** The numbers of the articles nearest to one, by its number in order of time, nearest first. */
  int[] related(int article);

  /** How each of an article's names is written in it, in the order of its names. */
  List<String> surfaces(int article);

  /** A name as it is filed: {@code Vries, Anna de}. */
  String filed(String name);
}
