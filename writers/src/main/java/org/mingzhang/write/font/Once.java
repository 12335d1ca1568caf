package org.mingzhang.write.font;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value made at its first use, once, whichever thread comes first. */
final class Once<T> implements Supplier<T> {

  private final Supplier<T> make;
  private volatile @Nullable T made;

  Once(Supplier<T> make) {
    this.make = make;
  }

  @Override
  public T get() {
    T value = made;
    if (value == null) {
      synchronized (this) {
        value = made;
        if (value == null) {
          value = make.get();
          made = value;
        }
      }
    }
    return value;
  }
}
