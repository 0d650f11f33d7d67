/// The sentences of English.
extension English {
  @Sendable static func tie(_ kind: Relation.Kind, _ isInverse: Bool) -> String {
    switch kind {
    case .partOf: isInverse ? "includes" : "part of"
    case .precursor: isInverse ? "preceded by" : "precursor of"
    case .sameNetwork: "same network as"
    case .sameMethod: "same method as"
    case .samePlace: "same place as"
    case .responseTo: isInverse ? "answered by" : "response to"
    case .investigatedWith: "investigated together with"
    case .comparedWith: "compared with"
    }
  }

  @Sendable static func purpose(_ purpose: ReferencePurpose) -> String {
    switch purpose {
    case .subject: "names it as a subject"
    case .site: "happened here"
    case .involved(let role): "as \(self.role(role))"
    case .relation(let kind): tie(kind, false)
    case .partOf: "is part of it"
    case .within: "lies within it"
    case .about: "is about it"
    case .carries: "deals with it"
    case .cites: "cites it"
    case .label: "uses the word"
    case .parent: "belongs to it"
    case .successor: "was succeeded by it"
    case .post: "held a post in it"
    case .translation: "is a translation of it"
    case .supersededBy: "is superseded by it"
    case .derivedFrom: "is derived from it"
    case .speaker: "quotes it"
    case .depicts: "shows it"
    case .distinct: "is not the same"
    case .corrects: "corrects it"
    case .policy: ""
    }
  }

  @Sendable static func figure(_ figure: FigureNumber) -> String {
    switch figure {
    case .exact(let number): "\(number)"
    case .atLeast(let number): "at least \(number)"
    case .atMost(let number): "at most \(number)"
    case .about(let number): "about \(number)"
    case .range(let low, let high): "\(low)–\(high)"
    case .none: "none"
    case .unknown: "number not known"
    }
  }

  @Sendable static func perpetrators(_ areIncluded: Bool?) -> String {
    switch areIncluded {
    case true?: "counted"
    case false?: "not counted"
    case nil: "not stated"
    }
  }

  @Sendable static func legal(_ sentence: LegalSentence) -> String {
    let on = sentence.date.isEmpty ? "" : " " + when(sentence.date)
    func with(_ before: String, _ after: String = "") -> String {
      sentence.offence.isEmpty ? before : "\(before) \(after)\(sentence.offence)"
    }
    return switch sentence.status {
    case .notSuspected: "not suspected"
    case .personOfInterest: with("person of interest", "in the case of ") + on
    case .wanted: with("wanted", "for ")
    case .detained: with("detained", "over ") + on
    case .suspect: with("named as a suspect", "in ") + on
    case .charged: with("charged", "with ") + on
    case .onTrial: with("on trial", "for ")
    case .convictedAppealable:
      with("convicted", "of ") + on + "; the judgment can still be appealed"
    case .convictedFinal: with("convicted", "of ") + on
    case .acquitted: with("acquitted", "of ") + on
    case .chargesDropped: with("charges", "of ") + " dropped" + on
    case .deceasedBeforeTrial:
      with("suspected", "of ") + "; died"
        + (sentence.died.isEmpty ? on : " " + when(sentence.died))
        + "; no court established guilt"
    case .rehabilitated: "rehabilitated" + on
    }
  }

  /// A date behind a verb: "on 3 May 2018", "in May 2018", "around May 2018".
  private static func when(_ date: String) -> String {
    let digits = date.utf8.prefix { (0x30...0x39).contains($0) }.count
    if (1...2).contains(digits) { return "on \(date)" }
    let hasOwn = ["on", "in", "around", "from", "between", "before", "after", "until", "possibly"]
    let first = date.utf8.prefix { $0 != 0x20 }
    return hasOwn.contains { first.elementsEqual($0.utf8) } ? date : "in \(date)"
  }

  @Sendable static func sinceThen(_ earlier: String, _ outcome: String) -> String {
    "\(earlier); since then: \(outcome)"
  }

  @Sendable static func reason(_ reason: RelatedReason) -> String {
    switch reason {
    case .tie(let kind, let isInverse, let by): tieReason(kind, isInverse, by)
    case .sharedIncident(let name, let isDeclared):
      isDeclared ? "same incident: \(name)" : "both name \(name)"
    case .sharedPerson(let name, let isDeclared):
      isDeclared ? "same person: \(name)" : "both name \(name)"
    case .sharedOrganization(let name, let isDeclared):
      isDeclared ? "same organization: \(name)" : "both name \(name)"
    case .sharedPlace(let name, .at(let level)): "same \(place(level)): \(name)"
    case .sharedPlace(let name, .named): "both name \(name)"
    case .sharedPlace(let name, .inside): "both name \(name) or a place in it"
    case .sharedClaim(let text, let status):
      (status.isHazard ? "same claim (\(claimFate(status, "")))" : "same claim")
        + (text.isEmpty ? ", not repeated here" : ": \(text)")
    case .namedThere: "named there"
    case .namedHere: "named here"
    case .sameDay: "same day"
    case .daysApart(let days): days == 1 ? "one day apart" : "\(days) days apart"
    }
  }

  @Sendable static func untrueMark(_ mark: UntrueMark) -> String {
    let words =
      switch (mark.count, mark.areRetracted) {
      case (1, false): "with a claim found untrue"
      case (1, true): "with a claim since retracted"
      case (_, false): "with \(mark.count) claims found untrue or retracted"
      case (_, true): "with \(mark.count) claims since retracted"
      }
    return mark.date.isEmpty ? words : "\(words), \(mark.date)"
  }

  @Sendable static func lastChecked(_ date: String) -> String {
    "Last checked" + DateLanguage.english.ending(date, day: "on {a}", other: "in {a}")
  }

  @Sendable static func claimFate(_ status: Claim.Status, _ date: String) -> String {
    let words =
      switch status {
      case .unverified: "unverified"
      case .reported: "reported"
      case .corroborated: "corroborated"
      case .confirmed: "confirmed"
      case .disputed: "disputed"
      case .false: "later found untrue"
      case .retracted: "later retracted"
      case .superseded: "since superseded"
      case .unverifiable: "cannot be verified"
      }
    return date.isEmpty ? words : "\(words), \(date)"
  }

  /// How a declared tie reads behind a link to the other incident.
  private static func tieReason(_ kind: Relation.Kind, _ isInverse: Bool, _ by: String) -> String {
    let words =
      switch kind {
      case .partOf: isInverse ? "is part of this" : "this is part of it"
      case .precursor: isInverse ? "was a precursor of this" : "this was a precursor of it"
      case .sameNetwork: "same network"
      case .sameMethod: "same method"
      case .samePlace: "same place"
      case .responseTo: isInverse ? "was a response to this" : "this was a response to it"
      case .investigatedWith: "investigated together"
      case .comparedWith: "compared with each other"
      }
    if by.isEmpty { return words }
    return kind == .comparedWith ? "\(words) by \(by)" : "\(words), according to \(by)"
  }

  private static func place(_ level: PlaceLevel) -> String {
    switch level {
    case .site: "place"
    case .neighbourhood: "neighbourhood"
    case .municipality: "municipality"
    case .city: "city"
    case .region: "region"
    case .country: "country"
    }
  }

  @Sendable static func citedAs(_ stance: Citation.Stance) -> String {
    switch stance {
    case .supports: "in support"
    case .contradicts: "against"
    case .mentions: "for a mention"
    case .origin: "as the origin"
    }
  }

  @Sendable static func independentSources(_ total: Int, _ independent: Int) -> String {
    if total == 1 { return "1 source" }
    if independent == total { return "\(total) independent sources" }
    if independent == 1 { return "\(total) sources that count as one" }
    return "\(total) sources, \(independent) of them independent"
  }

  @Sendable static func sameReport(_ others: Int) -> String {
    let subject = others == 1 ? "This and one other" : "This and \(others) others"
    return "\(subject) carry the same report: count them as one."
  }
}
