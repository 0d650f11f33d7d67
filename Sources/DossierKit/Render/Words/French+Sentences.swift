/// The sentences of French.
extension French {
  @Sendable static func tie(_ kind: Relation.Kind, _ isInverse: Bool) -> String {
    switch kind {
    case .partOf: isInverse ? "comprend" : "s’inscrit dans"
    case .precursor: isInverse ? "a eu pour prélude" : "annonçait"
    case .sameNetwork: "même réseau"
    case .sameMethod: "même mode opératoire"
    case .samePlace: "même lieu"
    case .responseTo: isInverse ? "a eu pour réponse" : "en réaction, après"
    case .investigatedWith: "même enquête"
    case .comparedWith: "comparaison avec"
    }
  }

  @Sendable static func purpose(_ purpose: ReferencePurpose) -> String {
    switch purpose {
    case .subject: "en fait son sujet"
    case .site: "s’est produit ici"
    // The role of a claimant is a sentence already.
    case .involved(.claimant): role(.claimant)
    case .involved(let role): "comme \(self.role(role))"
    case .relation(let kind): tie(kind, false)
    case .partOf: "en fait partie"
    case .within: "s’y trouve"
    case .about: "porte dessus"
    case .carries: "en traite"
    case .cites: "s’appuie sur cette source"
    case .label: "emploie le mot"
    case .parent: "en dépend"
    case .successor: "lui a cédé la place"
    case .post: "y exerçait une fonction"
    case .translation: "en est une traduction"
    case .supersededBy: "remplacée par cette affirmation"
    case .derivedFrom: "reprise de cette source"
    case .speaker: "en rapporte les propos"
    case .depicts: "à l’image"
    case .distinct: "n’est pas la même chose"
    case .corrects: "rectifie cette affirmation"
    case .policy: ""
    }
  }

  @Sendable static func figure(_ figure: FigureNumber) -> String {
    switch figure {
    case .exact(let number): "\(number)"
    case .atLeast(let number): "au moins \(number)"
    case .atMost(let number): "au plus \(number)"
    case .about(let number): "environ \(number)"
    case .range(let low, let high): "\(low)–\(high)"
    case .none: "aucun"
    case .unknown: "nombre inconnu"
    }
  }

  @Sendable static func perpetrators(_ areIncluded: Bool?) -> String {
    switch areIncluded {
    case true?: "comptés"
    case false?: "non comptés"
    case nil: "non précisé"
    }
  }

  // A person's gender is not recorded, so each sentence begins with a noun.
  @Sendable static func legal(_ sentence: LegalSentence) -> String {
    let on = sentence.date.isEmpty ? "" : ", \(sentence.date)"
    func with(_ before: String) -> String {
      sentence.offence.isEmpty ? before : "\(before) (\(sentence.offence))"
    }
    return switch sentence.status {
    case .notSuspected: "aucun soupçon"
    case .personOfInterest: with("personne d’intérêt") + on
    case .wanted: with("avis de recherche")
    case .detained: with("privation de liberté") + on
    case .suspect: with("mention comme suspect") + on
    case .charged: with("inculpation") + on
    case .onTrial: with("procès en cours")
    case .convictedAppealable: with("condamnation") + on + ", appel possible"
    case .convictedFinal: with("condamnation définitive") + on
    case .acquitted: with("acquittement") + on
    case .chargesDropped: with("abandon des poursuites") + on
    case .deceasedBeforeTrial:
      with("soupçons") + "\u{202F}; décès" + (sentence.died.isEmpty ? on : ", \(sentence.died)")
        + "\u{202F}; aucun tribunal n’a établi sa culpabilité"
    case .rehabilitated: "réhabilitation" + on
    }
  }

  @Sendable static func sinceThen(_ earlier: String, _ outcome: String) -> String {
    "\(earlier)\u{202F}; depuis\u{202F}: \(outcome)"
  }

  @Sendable static func reason(_ reason: RelatedReason) -> String {
    switch reason {
    case .tie(let kind, let isInverse, let by): tieReason(kind, isInverse, by)
    case .sharedIncident(let name, let isDeclared):
      isDeclared ? "même fait\u{202F}: \(name)" : "les deux nomment \(name)"
    case .sharedPerson(let name, let isDeclared):
      isDeclared ? "même personne\u{202F}: \(name)" : "les deux nomment \(name)"
    case .sharedOrganization(let name, let isDeclared):
      isDeclared ? "même organisation\u{202F}: \(name)" : "les deux nomment \(name)"
    case .sharedPlace(let name, .at(let level)): "même \(place(level))\u{202F}: \(name)"
    case .sharedPlace(let name, .named): "les deux nomment \(name)"
    case .sharedPlace(let name, .inside): "les deux nomment \(name) ou un lieu qui s’y trouve"
    case .sharedClaim(let text, let status):
      (status.isHazard ? "même affirmation (\(feminineFate(status)))" : "même affirmation")
        + (text.isEmpty ? ", non répétée ici" : "\u{202F}: \(text)")
    case .namedThere: "en fait mention"
    case .namedHere: "mention sur cette page"
    case .sameDay: "même jour"
    case .daysApart(let days): days == 1 ? "à un jour d’écart" : "à \(days) jours d’écart"
    }
  }

  @Sendable static func untrueMark(_ mark: UntrueMark) -> String {
    let words =
      switch (mark.count, mark.areRetracted) {
      case (1, false): "avec une affirmation reconnue fausse"
      case (1, true): "avec une affirmation retirée depuis"
      case (_, false): "avec \(mark.count) affirmations reconnues fausses ou retirées"
      case (_, true): "avec \(mark.count) affirmations retirées depuis"
      }
    return mark.date.isEmpty ? words : "\(words), \(mark.date)"
  }

  @Sendable static func lastChecked(_ date: String) -> String {
    "Dernière vérification" + DateLanguage.french.ending(date, day: "le {a}", other: "en {a}")
  }

  @Sendable static func claimFate(_ status: Claim.Status, _ date: String) -> String {
    let words =
      switch status {
      case .unverified: "non vérifié"
      case .reported: "rapporté"
      case .corroborated: "recoupé"
      case .confirmed: "confirmé"
      case .disputed: "contesté"
      case .false: "s’est révélé faux"
      case .retracted: "retiré depuis"
      case .superseded: "remplacé depuis"
      case .unverifiable: "invérifiable"
      }
    return date.isEmpty ? words : "\(words), \(date)"
  }

  /// The status of an affirmation, which is feminine.
  private static func feminineFate(_ status: Claim.Status) -> String {
    switch status {
    case .false: "s’est révélée fausse"
    case .retracted: "retirée depuis"
    case .superseded: "remplacée depuis"
    case .disputed: "contestée"
    case .unverified: "non vérifiée"
    case .reported: "rapportée"
    case .corroborated: "recoupée"
    case .confirmed: "confirmée"
    case .unverifiable: "invérifiable"
    }
  }

  /// How a declared tie reads behind a link to the other incident.
  private static func tieReason(_ kind: Relation.Kind, _ isInverse: Bool, _ by: String) -> String {
    let words =
      switch kind {
      case .partOf: isInverse ? "fait partie du présent fait" : "le présent fait en fait partie"
      case .precursor: isInverse ? "prélude au présent fait" : "le présent fait en a été le prélude"
      case .sameNetwork: "même réseau"
      case .sameMethod: "même mode opératoire"
      case .samePlace: "même lieu"
      case .responseTo: isInverse ? "en réponse au présent fait" : "le présent fait y a répondu"
      case .investigatedWith: "même enquête"
      case .comparedWith: "comparaison entre les deux"
      }
    if by.isEmpty { return words }
    return kind == .comparedWith ? "\(words), faite par \(by)" : "\(words), selon \(by)"
  }

  private static func place(_ level: PlaceLevel) -> String {
    switch level {
    case .site: "lieu"
    case .neighbourhood: "quartier"
    case .municipality: "commune"
    case .city: "ville"
    case .region: "région"
    case .country: "pays"
    }
  }

  @Sendable static func citedAs(_ stance: Citation.Stance) -> String {
    switch stance {
    case .supports: "à l’appui"
    case .contradicts: "en contradiction"
    case .mentions: "pour mention"
    case .origin: "comme origine"
    }
  }

  @Sendable static func independentSources(_ total: Int, _ independent: Int) -> String {
    if total == 1 { return "1 source" }
    if independent == total { return "\(total) sources indépendantes" }
    if independent == 1 { return "\(total) sources qui comptent pour une seule" }
    return "\(total) sources, dont \(independent) indépendantes"
  }

  @Sendable static func sameReport(_ others: Int) -> String {
    let subject = others == 1 ? "Cette source et une autre" : "Cette source et \(others) autres"
    return "\(subject) reprennent la même information\u{202F}: elles comptent pour une seule."
  }
}
