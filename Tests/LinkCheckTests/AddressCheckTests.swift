import Testing

@testable import LinkCheck

struct AddressCheckTests {
  private func verdict(
    _ replies: [String: Reply], heads: [String: Reply] = [:]
  ) async -> (Verdict?, [String]) {
    let asker = ScriptedAsker(replies, heads: heads)
    let check = AddressCheck(asker: asker, gate: HostGate(delay: .zero))
    let verdict = await check.verdict(of: "http://a.example/x")
    return (verdict, asker.questions)
  }

  @Test(arguments: [
    (Reply.status(200), Verdict.alive), (.status(206), .alive), (.status(416), .alive),
    (.status(404), .dead("the server answers 404, not found")),
    (.status(410), .dead("the server answers 410, gone")),
    (.status(401), .blocked(401)), (.status(403), .blocked(403)), (.status(429), .blocked(429)),
    (.status(451), .blocked(451)),
    (.status(500), .unreachable("the server answers 500")),
    (.status(301), .unreachable("it redirects to no address")),
    (.status(302, to: "mailto:a@b.example"), .unreachable("it redirects to no address")),
    (.failure(.timeout), .timeout), (.failure(.noSuchHost), .dead("no server has the name")),
    (.failure(.untrusted("bad date")), .untrusted("bad date")),
    (.failure(.broken("refused")), .unreachable("refused")),
  ])
  func `one answer has one meaning`(reply: Reply, expected: Verdict) async {
    #expect(await verdict(["http://a.example/x": reply]).0 == expected)
  }

  @Test(arguments: [
    (Reply.status(200), ["HEAD"]), (.status(404), ["HEAD", "GET"]),
    (.status(405), ["HEAD", "GET"]),
    (.status(429), ["HEAD"]), (.failure(.timeout), ["HEAD"]),
    (.failure(.broken("empty")), ["HEAD", "GET"]),
  ])
  func `what a head does not settle is asked again for its first bytes`(
    head: Reply, methods: [String]
  ) async {
    let (_, questions) = await verdict(
      ["http://a.example/x": .status(200)], heads: ["http://a.example/x": head])
    #expect(questions == methods.map { "\($0) http://a.example/x" })
  }

  @Test func `a server that refuses heads alone is alive`() async {
    let (verdict, _) = await verdict(
      ["http://a.example/x": .status(200)], heads: ["http://a.example/x": .status(404)])
    #expect(verdict == .alive)
  }

  @Test(arguments: [
    ([301], Verdict.moved(to: "http://a.example/1")), ([308], .moved(to: "http://a.example/1")),
    ([302], .alive), ([307], .alive), ([301, 302], .moved(to: "http://a.example/1")),
    ([302, 301], .alive), ([301, 308], .moved(to: "http://a.example/2")),
    ([301, 302, 302, 302, 302], .moved(to: "http://a.example/1")),
    ([302, 302, 302, 302, 302, 302], .unreachable("it redirects more than 5 times")),
  ])
  func `redirects are followed, and told when they are for good`(
    statuses: [Int], expected: Verdict
  ) async {
    var replies: [String: Reply] = [:]
    for (number, status) in statuses.enumerated() {
      let here = number == 0 ? "http://a.example/x" : "http://a.example/\(number)"
      replies[here] = .status(status, to: "/\(number + 1)#top")
    }
    replies["http://a.example/\(statuses.count)"] = .status(200)
    #expect(await verdict(replies).0 == expected)
  }

  @Test func `a circle ends`() async {
    let (verdict, questions) = await verdict([
      "http://a.example/x": .status(302, to: "http://b.example/y"),
      "http://b.example/y": .status(302, to: "http://a.example/x"),
    ])
    #expect(verdict == .unreachable("it redirects in a circle"))
    #expect(questions.count == 2)
  }

  @Test(arguments: [
    ("https://www.example.org/a?b#c", "www.example.org"),
    ("http://EXAMPLE.org:8080", "example.org:8080"),
    ("http://example.org?x/y", "example.org"),
  ])
  func `the server of an address has its port`(address: String, host: String) {
    #expect(AddressCheck.host(of: address) == host)
  }
}
