/// The fields by which Select decides, and that no later stage ever sees.
struct GateFields: Sendable {
  var status: Located<PublicationStatus>?
  /// Nothing of the record is public before this instant.
  var embargo: Located<Instant>?
  /// Nothing of the record is public from this instant on.
  var expires: Located<Instant>?
  /// A note that no output ever carries.
  var internalNote: Located<String>?
}
