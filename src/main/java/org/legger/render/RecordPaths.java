package org.legger.render;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what templates name: components of records, and whether and how much collections hold. */
final class RecordPaths {
  /** Stands for a name that means nothing here. */
  static final Object UNKNOWN = new Object();

  private final Map<Class<?>, Map<String, Method>> accessors = new ConcurrentHashMap<>();
  private final Map<Method, Function<Object, Object>> functions = new ConcurrentHashMap<>();

  /** A step that remembers whose it was last, because in one place it mostly is the same. */
  final class Step {
    private final String name;
    private volatile Known last = new Known(Object.class, null);

    private record Known(Class<?> type, Function<Object, Object> accessor) {}

    Step(String name) {
      this.name = name;
    }

    /** Goes it; {@link #UNKNOWN} where there is no such name. */
    Object of(Object value) {
      Known known = last;
      if (value != null && known.type == value.getClass()) {
        return known.accessor.apply(value);
      } else if (value instanceof Record) {
        Method accessor = accessors(value.getClass()).get(name);
        if (accessor != null) {
          last = new Known(value.getClass(), function(accessor));
        }
      }
      return step(value, name);
    }
  }

  /** One step of a path; {@link #UNKNOWN} where there is no such name. */
  Object step(Object value, String name) {
    if (value instanceof Record) {
      Method accessor = accessors(value.getClass()).get(name);
      return accessor == null ? UNKNOWN : function(accessor).apply(value);
    } else if (value instanceof Collection<?> many) {
      return switch (name) {
        case "isEmpty" -> many.isEmpty();
        case "size" -> many.size();
        default -> UNKNOWN;
      };
    }
    return UNKNOWN;
  }

  private Map<String, Method> accessors(Class<?> type) {
    Map<String, Method> known = accessors.get(type);
    return known != null
        ? known
        : accessors.computeIfAbsent(
            type,
            t ->
                Stream.of(t.getRecordComponents())
                    .collect(
                        Collectors.toUnmodifiableMap(
                            RecordComponent::getName, RecordComponent::getAccessor)));
  }

  private Function<Object, Object> function(Method accessor) {
    Function<Object, Object> known = functions.get(accessor);
    return known != null ? known : functions.computeIfAbsent(accessor, RecordPaths::made);
  }

  /** A class made for the accessor, as for a lambda: reflection walks the stack at each call. */
  @SuppressWarnings("unchecked")
  private static Function<Object, Object> made(Method accessor) {
    MethodHandles.Lookup lookup = MethodHandles.lookup();
    try {
      MethodHandle handle = lookup.unreflect(accessor);
      return (Function<Object, Object>)
          LambdaMetafactory.metafactory(
                  lookup,
                  "apply",
                  MethodType.methodType(Function.class),
                  MethodType.methodType(Object.class, Object.class),
                  handle,
                  handle.type().wrap())
              .getTarget()
              .invoke();
    } catch (Throwable e) {
      throw new IllegalStateException("records of the model can be read", e);
    }
  }
}
