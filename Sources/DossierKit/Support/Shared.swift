/// A value that many hold and nobody changes: a copy counts one reference, and a member is read in
/// its place.
@dynamicMemberLookup
final class Shared<Value: Sendable>: Sendable {
  let value: Value

  init(_ value: Value) { self.value = value }

  subscript<Member>(dynamicMember member: KeyPath<Value, Member>) -> Member {
    @inline(__always) get { value[keyPath: member] }
  }
}
