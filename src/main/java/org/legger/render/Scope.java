package org.legger.render;

/**
 * What a name means in one place of a template: a chain from the innermost name to the outermost.
 *
 * @param name of one value
 * @param value may be null
 * @param outer what holds around it; null at the end of the chain
 */
record Scope(String name, Object value, Scope outer) {

  /** Where one is in an iteration; Thymeleaf's names. */
  record Status(int index, int count, int size, boolean first, boolean last) {}

  /** The same with one more name. */
  Scope with(String inner, Object meaning) {
    return new Scope(inner, meaning, this);
  }

  /** The value of a name; null where it has none. */
  Object get(String wanted) {
    for (Scope scope = this; scope != null; scope = scope.outer) {
      if (scope.name.equals(wanted)) {
        return scope.value;
      }
    }
    return null;
  }
}
