/// Where the compiler is: in which template, under which contexts, blocks and indentation.
struct CompilerScope {
  var template: Int
  var stack: ContextStack
  /// The bytes put before every line.
  var indentation: [UInt8] = []
  /// How many bytes of its own white space every line loses.
  var dedent = 0
  var blocks = BlockTable.none
  var depth = 0
}
