/// A value that few have: without it, it takes the room of one reference.
@propertyWrapper
struct Rare<Value: Sendable>: Sendable {
  private var boxed: Boxed<Value>?

  init(wrappedValue: Value?) { boxed = wrappedValue.map { Boxed($0) } }

  var wrappedValue: Value? {
    get { boxed?.value }
    set { boxed = newValue.map { Boxed($0) } }
  }
}
