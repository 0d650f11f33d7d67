/// The sentences of Dutch.
extension Dutch {
  @Sendable static func tie(_ kind: Relation.Kind, _ isInverse: Bool) -> String {
    switch kind {
    case .partOf: isInverse ? "omvat" : "deel van"
    case .precursor: isInverse ? "voorafgegaan door" : "voorloper van"
    case .sameNetwork: "zelfde netwerk als"
    case .sameMethod: "zelfde werkwijze als"
    case .samePlace: "zelfde plaats als"
    case .responseTo: isInverse ? "beantwoord door" : "antwoord op"
    case .investigatedWith: "samen onderzocht met"
    case .comparedWith: "vergeleken met"
    }
  }

  @Sendable static func purpose(_ purpose: ReferencePurpose) -> String {
    switch purpose {
    case .subject: "als onderwerp genoemd"
    case .site: "gebeurde hier"
    // The role of a claimant is a sentence already.
    case .involved(.claimant): role(.claimant)
    case .involved(let role): "als \(self.role(role))"
    case .relation(let kind): tie(kind, false)
    case .partOf: "maakt er deel van uit"
    case .within: "ligt erin"
    case .about: "gaat erover"
    case .carries: "behandelt deze bewering"
    case .cites: "gebruikt deze bron"
    case .label: "gebruikt het woord"
    case .parent: "hoort erbij"
    case .successor: "werd erdoor opgevolgd"
    case .post: "had er een functie"
    case .translation: "is er een vertaling van"
    case .supersededBy: "is erdoor vervangen"
    case .derivedFrom: "is eraan ontleend"
    case .speaker: "hier aan het woord"
    case .depicts: "in beeld"
    case .distinct: "is niet hetzelfde"
    case .corrects: "zet deze bewering recht"
    case .policy: ""
    }
  }

  @Sendable static func figure(_ figure: FigureNumber) -> String {
    switch figure {
    case .exact(let number): "\(number)"
    case .atLeast(let number): "minstens \(number)"
    case .atMost(let number): "hoogstens \(number)"
    case .about(let number): "ongeveer \(number)"
    case .range(let low, let high): "\(low)–\(high)"
    case .none: "geen"
    case .unknown: "aantal niet bekend"
    }
  }

  @Sendable static func perpetrators(_ areIncluded: Bool?) -> String {
    switch areIncluded {
    case true?: "meegeteld"
    case false?: "niet meegeteld"
    case nil: "niet vermeld"
    }
  }

  @Sendable static func legal(_ sentence: LegalSentence) -> String {
    let on = on(sentence.date)
    func with(_ before: String, _ after: String) -> String {
      sentence.offence.isEmpty ? before : "\(before) \(after) \(sentence.offence)"
    }
    return switch sentence.status {
    case .notSuspected: "niet verdacht"
    case .personOfInterest: with("persoon van belang", "in het onderzoek naar") + on
    case .wanted: with("gezocht", "wegens")
    case .detained: with("opgepakt", "in verband met") + on
    case .suspect: with("als verdachte genoemd", "in verband met") + on
    case .charged: with("in verdenking gesteld", "van") + on
    case .onTrial: with("staat terecht", "wegens")
    case .convictedAppealable: with("veroordeeld", "wegens") + on + ", beroep mogelijk"
    case .convictedFinal: with("definitief veroordeeld", "wegens") + on
    case .acquitted: with("vrijgesproken", "van") + on
    case .chargesDropped: with("vervolging", "wegens") + " stopgezet" + on
    case .deceasedBeforeTrial:
      with("verdacht", "van") + "; overleden"
        + (sentence.died.isEmpty ? on : self.on(sentence.died))
        + "; geen rechtbank heeft schuld vastgesteld"
    case .rehabilitated: "in eer hersteld" + on
    }
  }

  @Sendable static func sinceThen(_ earlier: String, _ outcome: String) -> String {
    "\(earlier); sindsdien: \(outcome)"
  }

  @Sendable static func reason(_ reason: RelatedReason) -> String {
    switch reason {
    case .tie(let kind, let isInverse, let by): tieReason(kind, isInverse, by)
    case .sharedIncident(let name, let isDeclared):
      isDeclared ? "zelfde gebeurtenis: \(name)" : "noemen allebei \(name)"
    case .sharedPerson(let name, let isDeclared):
      isDeclared ? "zelfde persoon: \(name)" : "noemen allebei \(name)"
    case .sharedOrganization(let name, let isDeclared):
      isDeclared ? "zelfde organisatie: \(name)" : "noemen allebei \(name)"
    case .sharedPlace(let name, .at(let level)): "zelfde \(place(level)): \(name)"
    case .sharedPlace(let name, .named): "noemen allebei \(name)"
    case .sharedPlace(let name, .inside): "noemen allebei \(name) of een plaats daar"
    case .sharedClaim(let text, let status):
      (status.isHazard ? "zelfde bewering (\(claimFate(status, "")))" : "zelfde bewering")
        + (text.isEmpty ? ", hier niet herhaald" : ": \(text)")
    case .namedThere: "daar genoemd"
    case .namedHere: "hier genoemd"
    case .sameDay: "zelfde dag"
    case .daysApart(let days): days == 1 ? "één dag ertussen" : "\(days) dagen ertussen"
    }
  }

  @Sendable static func untrueMark(_ mark: UntrueMark) -> String {
    let words =
      switch (mark.count, mark.areRetracted) {
      case (1, false): "met een bewering die onwaar bleek"
      case (1, true): "met een bewering die is ingetrokken"
      case (_, false): "met \(mark.count) beweringen die onwaar bleken of zijn ingetrokken"
      case (_, true): "met \(mark.count) beweringen die zijn ingetrokken"
      }
    return mark.date.isEmpty ? words : "\(words), \(mark.date)"
  }

  @Sendable static func lastChecked(_ date: String) -> String {
    "Laatst nagekeken" + DateLanguage.dutch.ending(date, day: "op {a}", other: "in {a}")
  }

  @Sendable static func claimFate(_ status: Claim.Status, _ date: String) -> String {
    let words =
      switch status {
      case .unverified: "niet geverifieerd"
      case .reported: "gemeld"
      case .corroborated: "gestaafd"
      case .confirmed: "bevestigd"
      case .disputed: "betwist"
      case .false: "later onwaar gebleken"
      case .retracted: "later ingetrokken"
      case .superseded: "intussen achterhaald"
      case .unverifiable: "niet te verifiëren"
      }
    return date.isEmpty ? words : "\(words), \(date)"
  }

  private static func on(_ date: String) -> String {
    DateLanguage.dutch.ending(date, day: "op {a}", other: "in {a}")
  }

  /// How a declared tie reads behind a link to the other incident.
  private static func tieReason(_ kind: Relation.Kind, _ isInverse: Bool, _ by: String) -> String {
    let words =
      switch kind {
      case .partOf: isInverse ? "maakt hier deel van uit" : "dit maakt er deel van uit"
      case .precursor: isInverse ? "was hier een voorloper van" : "dit was er een voorloper van"
      case .sameNetwork: "zelfde netwerk"
      case .sameMethod: "zelfde werkwijze"
      case .samePlace: "zelfde plaats"
      case .responseTo: isInverse ? "was hier een antwoord op" : "dit was er een antwoord op"
      case .investigatedWith: "samen onderzocht"
      case .comparedWith: "met elkaar vergeleken"
      }
    if by.isEmpty { return words }
    return kind == .comparedWith ? "\(words) door \(by)" : "\(words), volgens \(by)"
  }

  private static func place(_ level: PlaceLevel) -> String {
    switch level {
    case .site: "plaats"
    case .neighbourhood: "wijk"
    case .municipality: "gemeente"
    case .city: "stad"
    case .region: "regio"
    case .country: "land"
    }
  }

  @Sendable static func citedAs(_ stance: Citation.Stance) -> String {
    switch stance {
    case .supports: "ter ondersteuning"
    case .contradicts: "als weerlegging"
    case .mentions: "als vermelding"
    case .origin: "als oorsprong"
    }
  }

  @Sendable static func independentSources(_ total: Int, _ independent: Int) -> String {
    if total == 1 { return "1 bron" }
    if independent == total { return "\(total) onafhankelijke bronnen" }
    if independent == 1 { return "\(total) bronnen die als één tellen" }
    return "\(total) bronnen, waarvan \(independent) onafhankelijk"
  }

  @Sendable static func sameReport(_ others: Int) -> String {
    let subject = others == 1 ? "Deze bron en één andere" : "Deze bron en \(others) andere"
    return "\(subject) brengen hetzelfde bericht: ze tellen als één."
  }
}
