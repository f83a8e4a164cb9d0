package org.legger.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Divides sorted keys among shards by their first letters, so that each shard stays near a size and
 * a change in one place moves no boundary elsewhere.
 */
final class Split {
  private static final int PARTS = 3;

  private final List<String> keys;
  private final long[] before;
  private final int most;
  private final List<Range> ranges = new ArrayList<>();

  /**
   * A run of keys.
   *
   * @param name the letters that it starts at: not after its first key, after all keys before it
   * @param from its first key
   * @param to behind its last key
   */
  record Range(String name, int from, int to) {}

  private Split(List<String> keys, int[] costs, int most) {
    this.keys = keys;
    this.most = most;
    this.before = new long[costs.length + 1];
    for (int i = 0; i < costs.length; i++) {
      before[i + 1] = before[i] + costs[i];
    }
  }

  /**
   * Divides keys.
   *
   * @param keys sorted and distinct
   * @param costs the size of each
   * @param most the size that a shard of more than one key does not exceed
   */
  static List<Range> of(List<String> keys, int[] costs, int most) {
    Split split = new Split(keys, costs, most);
    if (!keys.isEmpty()) {
      split.divide(0, keys.size(), 0);
    }
    return split.merged();
  }

  /** Parts of a third of a shard, as many together as fit into one under one first letter. */
  private List<Range> merged() {
    List<Range> merged = new ArrayList<>();
    for (Range range : ranges) {
      Range last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last != null
          && cost(last.from(), range.to()) <= most
          && letter(keys.get(last.from()), 0) == letter(keys.get(range.from()), 0)) {
        merged.set(merged.size() - 1, new Range(last.name(), last.from(), range.to()));
      } else {
        merged.add(range);
      }
    }
    return merged;
  }

  private long cost(int from, int to) {
    return before[to] - before[from];
  }

  private void divide(int from, int to, int depth) {
    int open = -1;
    for (int start = from; start < to; ) {
      int end = start + 1;
      String first = keys.get(start);
      while (end < to && letter(keys.get(end), depth) == letter(first, depth)) {
        end++;
      }
      boolean large = cost(start, end) > most / PARTS && end - start > 1;
      if (open >= 0 && (large || cost(open, end) > most / PARTS)) {
        emit(open, start, depth);
        open = -1;
      }
      if (large) {
        divide(start, end, depth + 1);
      } else if (open < 0) {
        open = start;
      }
      start = end;
    }
    if (open >= 0) {
      emit(open, to, depth);
    }
  }

  private void emit(int from, int to, int depth) {
    String first = keys.get(from);
    ranges.add(new Range(first.substring(0, Math.min(first.length(), depth + 1)), from, to));
  }

  private static int letter(String key, int depth) {
    return depth < key.length() ? key.charAt(depth) : -1;
  }
}
