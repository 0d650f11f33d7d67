/// A value kept apart: a copy counts one reference, whatever the value holds.
///
/// A change makes a new copy of the whole value: change a variable of it when there is much to
/// change.
struct Boxed<Value: Sendable>: Sendable {
  private final class Storage: Sendable {
    let value: Value
    init(_ value: Value) { self.value = value }
  }

  private var storage: Storage

  init(_ value: Value) { storage = Storage(value) }

  var value: Value {
    @inline(__always) _read { yield storage.value }
    @inline(__always) set { storage = Storage(newValue) }
  }
}
