/// The names of values in French.
extension French {
  @Sendable static func kind(_ kind: RecordKind) -> String {
    switch kind {
    case .article: "Article"
    case .incident: "Fait"
    case .location: "Lieu"
    case .person: "Personne"
    case .organization: "Organisation"
    case .source: "Source"
    case .claim: "Affirmation"
    case .quote: "Citation"
    case .term: "Terme"
    case .media: "Image"
    }
  }

  @Sendable static func kinds(_ kind: RecordKind) -> String {
    switch kind {
    case .article: "Articles"
    case .incident: "Faits"
    case .location: "Lieux"
    case .person: "Personnes"
    case .organization: "Organisations"
    case .source: "Sources"
    case .claim: "Affirmations"
    case .quote: "Citations"
    case .term: "Termes"
    case .media: "Images"
    }
  }

  @Sendable static func counted(_ kind: RecordKind, _ number: Int) -> String {
    let isOne = number < 2
    return switch kind {
    case .article: isOne ? "article" : "articles"
    case .incident: isOne ? "fait" : "faits"
    case .location: isOne ? "lieu" : "lieux"
    case .person: isOne ? "personne" : "personnes"
    case .organization: isOne ? "organisation" : "organisations"
    case .source: isOne ? "source" : "sources"
    case .claim: isOne ? "affirmation" : "affirmations"
    case .quote: isOne ? "citation" : "citations"
    case .term: isOne ? "terme" : "termes"
    case .media: isOne ? "image" : "images"
    }
  }

  @Sendable static func articleKind(_ kind: Article.Kind) -> String {
    switch kind {
    case .reportage: "Reportage"
    case .analysis: "Analyse"
    case .background: "Contexte"
    case .opinion: "Opinion"
    case .live: "En direct"
    case .statement: "Déclaration"
    case .wire: "Dépêche"
    case .factcheck: "Vérification"
    }
  }

  @Sendable static func advisory(_ advisory: Article.Advisory) -> String {
    switch advisory {
    case .death: "décès"
    case .graphic: "détails choquants"
    case .suicide: "suicide"
    case .violence: "violence"
    case .sexualViolence: "violences sexuelles"
    case .abuse: "maltraitance"
    case .racism: "racisme"
    }
  }

  @Sendable static func incidentKind(_ kind: Incident.Kind) -> String {
    switch kind {
    case .bombing: "attentat à la bombe"
    case .shooting: "fusillade"
    case .stabbing: "attaque au couteau"
    case .vehicle: "attaque au véhicule"
    case .arson: "incendie criminel"
    case .hostage: "prise d’otages"
    case .assassination: "assassinat"
    case .hoax: "fausse alerte"
    case .plot: "projet d’attentat"
    case .policeOperation: "opération de police"
    case .arrest: "arrestation"
    case .trial: "procès"
    case .verdict: "verdict"
    case .statement: "déclaration"
    case .commemoration: "commémoration"
    case .accident: "accident"
    case .hazard: "danger"
    case .other: "autre"
    }
  }

  @Sendable static func outcome(_ outcome: Incident.Outcome) -> String {
    switch outcome {
    case .completed: "a eu lieu"
    case .partial: "a eu lieu en partie"
    case .failed: "a échoué"
    case .foiled: "tentative déjouée"
    case .averted: "danger écarté"
    case .disputed: "contestée"
    case .unknown: "inconnue"
    }
  }

  @Sendable static func grade(_ grade: Incident.Grade) -> String {
    switch grade {
    case .confirmed: "Confirmé"
    case .corroborated: "Recoupé"
    case .singleSource: "Une seule source"
    case .contested: "Contesté"
    case .discounted: "Écarté"
    }
  }

  @Sendable static func responsibility(_ status: Responsibility.Status) -> String {
    switch status {
    case .unclaimed: "non revendiquée"
    case .claimed: "revendiquée"
    case .competing: "revendiquée par plusieurs"
    case .denied: "niée"
    case .attributed: "attribuée"
    case .established: "établie"
    case .unknown: "inconnue"
    }
  }

  @Sendable static func measure(_ measure: Figure.Measure) -> String {
    switch measure {
    case .killed: "Morts"
    case .injured: "Blessés"
    case .missing: "Disparus"
    case .detained: "Personnes arrêtées"
    case .evacuated: "Évacués"
    case .other: "Autre décompte"
    }
  }

  @Sendable static func group(_ group: Figure.Group) -> String {
    switch group {
    case .all: "tous"
    case .civilian: "civils"
    case .child: "enfants"
    case .responder: "secouristes"
    case .perpetrator: "auteurs des faits"
    }
  }

  @Sendable static func figureStatus(_ status: Figure.Status) -> String {
    switch status {
    case .reported: "rapporté"
    case .official: "officiel"
    case .confirmed: "confirmé"
    case .revised: "révisé depuis"
    case .withdrawn: "retiré"
    }
  }

  @Sendable static func locationKind(_ kind: Location.Kind) -> String {
    switch kind {
    case .country: "pays"
    case .region: "région"
    case .province: "province"
    case .city: "ville"
    case .municipality: "commune"
    case .neighbourhood: "quartier"
    case .street: "rue"
    case .station: "gare ou station"
    case .airport: "aéroport"
    case .building: "bâtiment"
    case .site: "site"
    case .other: "lieu"
    }
  }

  @Sendable static func precision(_ precision: Location.Precision) -> String {
    switch precision {
    case .exact: "exacte"
    case .site: "au site près"
    case .neighbourhood: "au quartier près"
    case .settlement: "à la localité près"
    case .municipality: "à la commune près"
    case .district: "à l’arrondissement près"
    case .province: "à la province près"
    case .country: "au pays près"
    }
  }

  @Sendable static func personCategory(_ category: Person.Category) -> String {
    switch category {
    case .publicFigure: "personnalité publique"
    case .official: "responsable public"
    case .privatePerson: "particulier"
    case .journalist: "journaliste"
    }
  }

  @Sendable static func organizationCategory(_ category: Organization.Category) -> String {
    switch category {
    case .government: "service public"
    case .police: "police"
    case .prosecutor: "parquet"
    case .court: "tribunal"
    case .military: "armée"
    case .emergency: "service de secours"
    case .armedGroup: "groupe armé"
    case .party: "parti politique"
    case .company: "entreprise"
    case .ngo: "organisation non gouvernementale"
    case .media: "média"
    }
  }

  @Sendable static func sourceKind(_ kind: Source.Kind) -> String {
    switch kind {
    case .news: "Article de presse"
    case .wire: "Dépêche d’agence"
    case .official: "Source officielle"
    case .court: "Document judiciaire"
    case .social: "Réseaux sociaux"
    case .interview: "Entretien"
    case .document: "Document"
    case .dataset: "Jeu de données"
    case .video: "Vidéo"
    case .photo: "Photographie"
    }
  }

  @Sendable static func claimStatus(_ status: Claim.Status) -> String {
    switch status {
    case .unverified: "non vérifiée"
    case .reported: "rapportée"
    case .corroborated: "recoupée"
    case .confirmed: "confirmée"
    case .disputed: "contestée"
    case .false: "fausse"
    case .retracted: "retirée"
    case .superseded: "remplacée"
    case .unverifiable: "invérifiable"
    }
  }

  @Sendable static func claimTopic(_ topic: Claim.Topic) -> String {
    switch topic {
    case .event: "Ce qui s’est passé"
    case .identity: "Qui c’était"
    case .responsibility: "Responsabilité"
    case .casualty: "Les morts et les blessés"
    case .means: "Moyens"
    case .motive: "Mobile"
    case .link: "Liens"
    case .legal: "Justice"
    }
  }

  @Sendable static func state(_ state: DossierSettings.State) -> String {
    switch state {
    case .developing: "En évolution"
    case .ongoing: "En cours"
    case .concluded: "Clos"
    case .archived: "Archivé"
    }
  }

  @Sendable static func correctionKind(_ kind: Correction.Kind) -> String {
    switch kind {
    case .correction: "Rectification"
    case .clarification: "Précision"
    case .update: "Mise à jour"
    case .retraction: "Rétractation"
    }
  }

  @Sendable static func basis(_ basis: Relation.Basis) -> String {
    switch basis {
    case .established: "établi"
    case .official: "selon les autorités"
    case .reported: "selon la presse"
    case .editorial: "rapprochement de la rédaction"
    }
  }

  @Sendable static func role(_ role: Involvement.Role) -> String {
    switch role {
    case .victim: "victime"
    case .witness: "témoin"
    case .suspect: "suspect"
    case .perpetrator: "auteur des faits"
    case .claimant: "l’a revendiqué"
    case .responder: "secouriste"
    case .official: "autorité"
    case .investigator: "enquêteur"
    case .prosecutor: "parquet"
    case .defence: "défense"
    case .court: "tribunal"
    }
  }
}
