/// The names of values in Dutch.
extension Dutch {
  @Sendable static func kind(_ kind: RecordKind) -> String {
    switch kind {
    case .article: "Artikel"
    case .incident: "Gebeurtenis"
    case .location: "Plaats"
    case .person: "Persoon"
    case .organization: "Organisatie"
    case .source: "Bron"
    case .claim: "Bewering"
    case .quote: "Citaat"
    case .term: "Term"
    case .media: "Beeld"
    }
  }

  @Sendable static func kinds(_ kind: RecordKind) -> String {
    switch kind {
    case .article: "Artikelen"
    case .incident: "Gebeurtenissen"
    case .location: "Plaatsen"
    case .person: "Personen"
    case .organization: "Organisaties"
    case .source: "Bronnen"
    case .claim: "Beweringen"
    case .quote: "Citaten"
    case .term: "Termen"
    case .media: "Beelden"
    }
  }

  @Sendable static func counted(_ kind: RecordKind, _ number: Int) -> String {
    let isOne = number == 1
    return switch kind {
    case .article: isOne ? "artikel" : "artikelen"
    case .incident: isOne ? "gebeurtenis" : "gebeurtenissen"
    case .location: isOne ? "plaats" : "plaatsen"
    case .person: isOne ? "persoon" : "personen"
    case .organization: isOne ? "organisatie" : "organisaties"
    case .source: isOne ? "bron" : "bronnen"
    case .claim: isOne ? "bewering" : "beweringen"
    case .quote: isOne ? "citaat" : "citaten"
    case .term: isOne ? "term" : "termen"
    case .media: isOne ? "beeld" : "beelden"
    }
  }

  @Sendable static func articleKind(_ kind: Article.Kind) -> String {
    switch kind {
    case .reportage: "Verslag"
    case .analysis: "Analyse"
    case .background: "Achtergrond"
    case .opinion: "Opinie"
    case .live: "Liveverslag"
    case .statement: "Verklaring"
    case .wire: "Agentschapsbericht"
    case .factcheck: "Factcheck"
    }
  }

  @Sendable static func advisory(_ advisory: Article.Advisory) -> String {
    switch advisory {
    case .death: "overlijden"
    case .graphic: "schokkende details"
    case .suicide: "zelfdoding"
    case .violence: "geweld"
    case .sexualViolence: "seksueel geweld"
    case .abuse: "misbruik"
    case .racism: "racisme"
    }
  }

  @Sendable static func incidentKind(_ kind: Incident.Kind) -> String {
    switch kind {
    case .bombing: "bomaanslag"
    case .shooting: "schietpartij"
    case .stabbing: "steekpartij"
    case .vehicle: "aanval met een voertuig"
    case .arson: "brandstichting"
    case .hostage: "gijzeling"
    case .assassination: "moordaanslag"
    case .hoax: "vals alarm"
    case .plot: "aanslagplan"
    case .policeOperation: "politieoperatie"
    case .arrest: "arrestatie"
    case .trial: "proces"
    case .verdict: "uitspraak"
    case .statement: "verklaring"
    case .commemoration: "herdenking"
    case .accident: "ongeval"
    case .hazard: "gevaarlijke situatie"
    case .other: "andere"
    }
  }

  @Sendable static func outcome(_ outcome: Incident.Outcome) -> String {
    switch outcome {
    case .completed: "uitgevoerd"
    case .partial: "deels uitgevoerd"
    case .failed: "mislukt"
    case .foiled: "verijdeld"
    case .averted: "afgewend"
    case .disputed: "betwist"
    case .unknown: "niet bekend"
    }
  }

  @Sendable static func grade(_ grade: Incident.Grade) -> String {
    switch grade {
    case .confirmed: "Bevestigd"
    case .corroborated: "Gestaafd"
    case .singleSource: "Eén bron"
    case .contested: "Betwist"
    case .discounted: "Verworpen"
    }
  }

  @Sendable static func responsibility(_ status: Responsibility.Status) -> String {
    switch status {
    case .unclaimed: "niet opgeëist"
    case .claimed: "opgeëist"
    case .competing: "door meerdere opgeëist"
    case .denied: "ontkend"
    case .attributed: "toegeschreven"
    case .established: "vastgesteld"
    case .unknown: "niet bekend"
    }
  }

  @Sendable static func measure(_ measure: Figure.Measure) -> String {
    switch measure {
    case .killed: "Doden"
    case .injured: "Gewonden"
    case .missing: "Vermisten"
    case .detained: "Opgepakt"
    case .evacuated: "Geëvacueerd"
    case .other: "Andere telling"
    }
  }

  @Sendable static func group(_ group: Figure.Group) -> String {
    switch group {
    case .all: "iedereen"
    case .civilian: "burgers"
    case .child: "kinderen"
    case .responder: "hulpverleners"
    case .perpetrator: "daders"
    }
  }

  @Sendable static func figureStatus(_ status: Figure.Status) -> String {
    switch status {
    case .reported: "gemeld"
    case .official: "officieel"
    case .confirmed: "bevestigd"
    case .revised: "intussen herzien"
    case .withdrawn: "ingetrokken"
    }
  }

  @Sendable static func locationKind(_ kind: Location.Kind) -> String {
    switch kind {
    case .country: "land"
    case .region: "gewest"
    case .province: "provincie"
    case .city: "stad"
    case .municipality: "gemeente"
    case .neighbourhood: "wijk"
    case .street: "straat"
    case .station: "station"
    case .airport: "luchthaven"
    case .building: "gebouw"
    case .site: "terrein"
    case .other: "plaats"
    }
  }

  @Sendable static func precision(_ precision: Location.Precision) -> String {
    switch precision {
    case .exact: "exacte positie"
    case .site: "op terreinniveau"
    case .neighbourhood: "op wijkniveau"
    case .settlement: "op plaatsniveau"
    case .municipality: "op gemeenteniveau"
    case .district: "op arrondissementsniveau"
    case .province: "op provincieniveau"
    case .country: "op landniveau"
    }
  }

  @Sendable static func personCategory(_ category: Person.Category) -> String {
    switch category {
    case .publicFigure: "publieke figuur"
    case .official: "gezagsdrager"
    case .privatePerson: "privépersoon"
    case .journalist: "journalist"
    }
  }

  @Sendable static func organizationCategory(_ category: Organization.Category) -> String {
    switch category {
    case .government: "overheidsinstantie"
    case .police: "politie"
    case .prosecutor: "parket"
    case .court: "rechtbank"
    case .military: "leger"
    case .emergency: "hulpdienst"
    case .armedGroup: "gewapende groep"
    case .party: "politieke partij"
    case .company: "bedrijf"
    case .ngo: "ngo"
    case .media: "nieuwsmedium"
    }
  }

  @Sendable static func sourceKind(_ kind: Source.Kind) -> String {
    switch kind {
    case .news: "Nieuwsbericht"
    case .wire: "Agentschapsbericht"
    case .official: "Officiële bron"
    case .court: "Gerechtelijk document"
    case .social: "Sociale media"
    case .interview: "Interview"
    case .document: "Document"
    case .dataset: "Dataset"
    case .video: "Video"
    case .photo: "Foto"
    }
  }

  @Sendable static func claimStatus(_ status: Claim.Status) -> String {
    switch status {
    case .unverified: "niet geverifieerd"
    case .reported: "gemeld"
    case .corroborated: "gestaafd"
    case .confirmed: "bevestigd"
    case .disputed: "betwist"
    case .false: "onwaar"
    case .retracted: "ingetrokken"
    case .superseded: "achterhaald"
    case .unverifiable: "niet te verifiëren"
    }
  }

  @Sendable static func claimTopic(_ topic: Claim.Topic) -> String {
    switch topic {
    case .event: "Wat er gebeurde"
    case .identity: "Wie het was"
    case .responsibility: "Verantwoordelijkheid"
    case .casualty: "Doden en gewonden"
    case .means: "Middelen"
    case .motive: "Motief"
    case .link: "Banden"
    case .legal: "Gerechtelijk"
    }
  }

  @Sendable static func state(_ state: DossierSettings.State) -> String {
    switch state {
    case .developing: "In ontwikkeling"
    case .ongoing: "Lopend"
    case .concluded: "Afgesloten"
    case .archived: "Gearchiveerd"
    }
  }

  @Sendable static func correctionKind(_ kind: Correction.Kind) -> String {
    switch kind {
    case .correction: "Rechtzetting"
    case .clarification: "Verduidelijking"
    case .update: "Aanvulling"
    case .retraction: "Intrekking"
    }
  }

  @Sendable static func basis(_ basis: Relation.Basis) -> String {
    switch basis {
    case .established: "vastgesteld"
    case .official: "volgens de autoriteiten"
    case .reported: "zoals gemeld"
    case .editorial: "vergelijking van de redactie"
    }
  }

  @Sendable static func role(_ role: Involvement.Role) -> String {
    switch role {
    case .victim: "slachtoffer"
    case .witness: "getuige"
    case .suspect: "verdachte"
    case .perpetrator: "dader"
    case .claimant: "eiste het op"
    case .responder: "hulpverlener"
    case .official: "gezagsdrager"
    case .investigator: "onderzoeker"
    case .prosecutor: "parket"
    case .defence: "verdediging"
    case .court: "rechtbank"
    }
  }
}
