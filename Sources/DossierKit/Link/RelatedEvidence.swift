/// What two records share, told in full for those that are worth telling.
extension RelatedRanking.View {
  /// Orders records newest first; equal days by kind and id.
  func isNewer(_ a: RecordIndex, _ b: RecordIndex) -> Bool {
    days[Int(a)] != days[Int(b)] ? days[Int(a)] > days[Int(b)] : a < b
  }

  // MARK: - Time

  /// The part of a score that nearness in time and newness add to it.
  func bonus(_ a: Int, _ b: RecordIndex) -> Double {
    (daysApart(a, b).map(RelatedWeights.nearness) ?? 0)
      + (age(b).map(RelatedWeights.newness) ?? 0)
  }

  private func daysApart(_ a: Int, _ b: RecordIndex) -> Int? {
    let (first, second) = (days[a], days[Int(b)])
    guard first != Int.min, second != Int.min else { return nil }
    return abs(first - second)
  }

  private func age(_ record: RecordIndex) -> Int? {
    let day = days[Int(record)]
    return day == Int.min ? nil : newestDay - day
  }

  // MARK: - Evidence

  /// A related record with all its evidence: what is shared by weight, then what time adds.
  ///
  /// `marks` says for each feature its place among those of the first record, from 1.
  func related(
    _ index: Int, _ other: RecordIndex, marks: UnsafePointer<Int32>
  ) -> SiteGraph.Related {
    var list: [SiteGraph.Evidence] = []
    list.reserveCapacity(16)
    for tie in ties[index] where tie.other == other {
      list.append(
        SiteGraph.Evidence(
          .tie(tie.kind, isInverse: tie.isInverse, sources: tie.sources),
          weight: RelatedWeights.tie, rarity: 1))
    }
    addShared(index, other, marks, to: &list)
    Self.sort(&list)
    let base = list.reduce(0) { $0 + $1.contribution }
    if let days = daysApart(index, other) {
      list.append(
        SiteGraph.Evidence(
          .daysApart(days), weight: base * RelatedWeights.nearness(days: days), rarity: 1))
    }
    if let age = age(other) {
      list.append(
        SiteGraph.Evidence(.newness, weight: base * RelatedWeights.newness(age: age), rarity: 1))
    }
    return SiteGraph.Related(
      record: other, score: list.reduce(0) { $0 + $1.contribution }, evidence: list)
  }

  /// Puts the strongest first; equal contributions keep their order.
  ///
  /// By insertion: the lists are short, and a general sort would cost more than all the rest.
  private static func sort(_ list: inout [SiteGraph.Evidence]) {
    for end in list.indices.dropFirst() {
      var place = end
      while place > 0, list[place - 1].contribution < list[place].contribution {
        list.swapAt(place - 1, place)
        place -= 1
      }
    }
  }

  /// Adds what both have, in the order of the records.
  private func addShared(
    _ index: Int, _ other: RecordIndex, _ marks: UnsafePointer<Int32>,
    to list: inout [SiteGraph.Evidence]
  ) {
    let mine = features[index]
    let first = list.count
    var places = 0
    for theirs in features[Int(other)] {
      let mark = Int(marks[Int(theirs.record)])
      if mark == 0 { continue }
      if let evidence = evidence(mine[mark - 1], theirs, of: index, other) {
        list.append(evidence)
        if kinds[Int(theirs.record)] == .location { places += 1 }
      }
    }
    if places > 1 { markHolders(&list, from: first) }
  }

  /// Marks the shared places that hold another shared place.
  private func markHolders(_ list: inout [SiteGraph.Evidence], from first: Int) {
    for position in first..<list.count {
      guard
        case .sharedPlace(let place, let level, let isDeclared, let isNamed, _) =
          list[position].reason
      else { continue }
      let holds = list[first...].contains { evidence in
        guard case .sharedPlace(let other, _, _, _, _) = evidence.reason else { return false }
        return ancestors[Int(other)].contains(place)
      }
      if holds {
        list[position] = SiteGraph.Evidence(
          .sharedPlace(
            place, level, isDeclared: isDeclared, isNamed: isNamed, holdsShared: true),
          weight: list[position].weight, rarity: list[position].rarity)
      }
    }
  }

  /// What one feature that two records share says; nil when it says nothing.
  private func evidence(
    _ mine: RelatedFeatures.Feature, _ theirs: RelatedFeatures.Feature, of index: Int,
    _ other: RecordIndex
  ) -> SiteGraph.Evidence? {
    let record = mine.record
    let weight = min(self.weight(of: mine), self.weight(of: theirs))
    let rarity = self.rarity[Int(record)]
    guard weight * rarity > 0 else { return nil }
    let isDeclared = mine.isDeclared && theirs.isDeclared
    let reason: SiteGraph.Evidence.Reason
    switch kinds[Int(record)] {
    case .incident where record == other: reason = .mentions(byOther: false)
    case .incident where Int(record) == index: reason = .mentions(byOther: true)
    case .incident: reason = .sharedIncident(record, isDeclared: isDeclared)
    case .claim: reason = .sharedClaim(record, isDeclared: isDeclared)
    case .person: reason = .sharedPerson(record, isDeclared: isDeclared)
    case .organization: reason = .sharedOrganization(record, isDeclared: isDeclared)
    case .location:
      guard let level = levels[Int(record)] else { return nil }
      reason = .sharedPlace(
        record, level, isDeclared: isDeclared, isNamed: mine.isDirect && theirs.isDirect,
        holdsShared: false)
    default: return nil
    }
    return SiteGraph.Evidence(reason, weight: weight, rarity: rarity)
  }
}
