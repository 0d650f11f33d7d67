/// The names of values in English.
extension English {
  @Sendable static func kind(_ kind: RecordKind) -> String {
    switch kind {
    case .article: "Article"
    case .incident: "Incident"
    case .location: "Place"
    case .person: "Person"
    case .organization: "Organization"
    case .source: "Source"
    case .claim: "Claim"
    case .quote: "Quotation"
    case .term: "Term"
    case .media: "Picture"
    }
  }

  @Sendable static func kinds(_ kind: RecordKind) -> String {
    switch kind {
    case .article: "Articles"
    case .incident: "Incidents"
    case .location: "Places"
    case .person: "People"
    case .organization: "Organizations"
    case .source: "Sources"
    case .claim: "Claims"
    case .quote: "Quotations"
    case .term: "Terms"
    case .media: "Pictures"
    }
  }

  @Sendable static func counted(_ kind: RecordKind, _ number: Int) -> String {
    let isOne = number == 1
    return switch kind {
    case .article: isOne ? "article" : "articles"
    case .incident: isOne ? "incident" : "incidents"
    case .location: isOne ? "place" : "places"
    case .person: isOne ? "person" : "people"
    case .organization: isOne ? "organization" : "organizations"
    case .source: isOne ? "source" : "sources"
    case .claim: isOne ? "claim" : "claims"
    case .quote: isOne ? "quotation" : "quotations"
    case .term: isOne ? "term" : "terms"
    case .media: isOne ? "picture" : "pictures"
    }
  }

  @Sendable static func articleKind(_ kind: Article.Kind) -> String {
    switch kind {
    case .reportage: "Report"
    case .analysis: "Analysis"
    case .background: "Background"
    case .opinion: "Opinion"
    case .live: "Live report"
    case .statement: "Statement"
    case .wire: "Wire item"
    case .factcheck: "Fact-check"
    }
  }

  @Sendable static func advisory(_ advisory: Article.Advisory) -> String {
    switch advisory {
    case .death: "death"
    case .graphic: "graphic details"
    case .suicide: "suicide"
    case .violence: "violence"
    case .sexualViolence: "sexual violence"
    case .abuse: "abuse"
    case .racism: "racism"
    }
  }

  @Sendable static func incidentKind(_ kind: Incident.Kind) -> String {
    switch kind {
    case .bombing: "bombing"
    case .shooting: "shooting"
    case .stabbing: "stabbing"
    case .vehicle: "vehicle attack"
    case .arson: "arson"
    case .hostage: "hostage-taking"
    case .assassination: "assassination"
    case .hoax: "hoax"
    case .plot: "plot"
    case .policeOperation: "police operation"
    case .arrest: "arrest"
    case .trial: "trial"
    case .verdict: "verdict"
    case .statement: "statement"
    case .commemoration: "commemoration"
    case .accident: "accident"
    case .hazard: "hazard"
    case .other: "other"
    }
  }

  @Sendable static func outcome(_ outcome: Incident.Outcome) -> String {
    switch outcome {
    case .completed: "carried out"
    case .partial: "carried out in part"
    case .failed: "failed"
    case .foiled: "foiled"
    case .averted: "averted"
    case .disputed: "disputed"
    case .unknown: "not known"
    }
  }

  @Sendable static func grade(_ grade: Incident.Grade) -> String {
    switch grade {
    case .confirmed: "Confirmed"
    case .corroborated: "Corroborated"
    case .singleSource: "Single source"
    case .contested: "Contested"
    case .discounted: "Discounted"
    }
  }

  @Sendable static func responsibility(_ status: Responsibility.Status) -> String {
    switch status {
    case .unclaimed: "claimed by nobody"
    case .claimed: "claimed"
    case .competing: "claimed by several"
    case .denied: "denied"
    case .attributed: "attributed"
    case .established: "established"
    case .unknown: "not known"
    }
  }

  @Sendable static func measure(_ measure: Figure.Measure) -> String {
    switch measure {
    case .killed: "Killed"
    case .injured: "Injured"
    case .missing: "Missing"
    case .detained: "Detained"
    case .evacuated: "Evacuated"
    case .other: "Other count"
    }
  }

  @Sendable static func group(_ group: Figure.Group) -> String {
    switch group {
    case .all: "all"
    case .civilian: "civilians"
    case .child: "children"
    case .responder: "responders"
    case .perpetrator: "perpetrators"
    }
  }

  @Sendable static func figureStatus(_ status: Figure.Status) -> String {
    switch status {
    case .reported: "reported"
    case .official: "official"
    case .confirmed: "confirmed"
    case .revised: "since revised"
    case .withdrawn: "withdrawn"
    }
  }

  @Sendable static func locationKind(_ kind: Location.Kind) -> String {
    switch kind {
    case .country: "country"
    case .region: "region"
    case .province: "province"
    case .city: "city"
    case .municipality: "municipality"
    case .neighbourhood: "neighbourhood"
    case .street: "street"
    case .station: "station"
    case .airport: "airport"
    case .building: "building"
    case .site: "site"
    case .other: "place"
    }
  }

  @Sendable static func precision(_ precision: Location.Precision) -> String {
    switch precision {
    case .exact: "exact"
    case .site: "to the site"
    case .neighbourhood: "to the neighbourhood"
    case .settlement: "to the town"
    case .municipality: "to the municipality"
    case .district: "to the district"
    case .province: "to the province"
    case .country: "to the country"
    }
  }

  @Sendable static func personCategory(_ category: Person.Category) -> String {
    switch category {
    case .publicFigure: "public figure"
    case .official: "official"
    case .privatePerson: "private person"
    case .journalist: "journalist"
    }
  }

  @Sendable static func organizationCategory(_ category: Organization.Category) -> String {
    switch category {
    case .government: "government body"
    case .police: "police"
    case .prosecutor: "prosecutor"
    case .court: "court"
    case .military: "military"
    case .emergency: "emergency service"
    case .armedGroup: "armed group"
    case .party: "political party"
    case .company: "company"
    case .ngo: "non-governmental organization"
    case .media: "news organization"
    }
  }

  @Sendable static func sourceKind(_ kind: Source.Kind) -> String {
    switch kind {
    case .news: "News report"
    case .wire: "Wire report"
    case .official: "Official source"
    case .court: "Court document"
    case .social: "Social media"
    case .interview: "Interview"
    case .document: "Document"
    case .dataset: "Data set"
    case .video: "Video"
    case .photo: "Photograph"
    }
  }

  @Sendable static func claimStatus(_ status: Claim.Status) -> String {
    switch status {
    case .unverified: "unverified"
    case .reported: "reported"
    case .corroborated: "corroborated"
    case .confirmed: "confirmed"
    case .disputed: "disputed"
    case .false: "false"
    case .retracted: "retracted"
    case .superseded: "superseded"
    case .unverifiable: "cannot be verified"
    }
  }

  @Sendable static func claimTopic(_ topic: Claim.Topic) -> String {
    switch topic {
    case .event: "What happened"
    case .identity: "Who it was"
    case .responsibility: "Responsibility"
    case .casualty: "The dead and the injured"
    case .means: "Means"
    case .motive: "Motive"
    case .link: "Ties"
    case .legal: "Legal matters"
    }
  }

  @Sendable static func state(_ state: DossierSettings.State) -> String {
    switch state {
    case .developing: "Developing"
    case .ongoing: "Ongoing"
    case .concluded: "Concluded"
    case .archived: "Archived"
    }
  }

  @Sendable static func correctionKind(_ kind: Correction.Kind) -> String {
    switch kind {
    case .correction: "Correction"
    case .clarification: "Clarification"
    case .update: "Update"
    case .retraction: "Retraction"
    }
  }

  @Sendable static func basis(_ basis: Relation.Basis) -> String {
    switch basis {
    case .established: "established"
    case .official: "according to the authorities"
    case .reported: "as reported"
    case .editorial: "the editors’ own comparison"
    }
  }

  @Sendable static func role(_ role: Involvement.Role) -> String {
    switch role {
    case .victim: "victim"
    case .witness: "witness"
    case .suspect: "suspect"
    case .perpetrator: "perpetrator"
    case .claimant: "claimed it"
    case .responder: "responder"
    case .official: "official"
    case .investigator: "investigator"
    case .prosecutor: "prosecutor"
    case .defence: "defence"
    case .court: "court"
    }
  }
}
