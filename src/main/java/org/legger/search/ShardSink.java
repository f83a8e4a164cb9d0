package org.legger.search;

/** Takes the files of the index as they are made. */
interface ShardSink {
  /** A file with these texts; its name is that of the shard. */
  void add(String name, String... texts);
}
