/// A small working dossier, made from the binary alone.
public enum StarterDossier {
  /// Writes the files below a folder and returns their paths; existing files are never replaced.
  ///
  /// - Throws: `BuildError` when one of the files is there already, `FileSystemError` when the disk
  ///   fails.
  public static func create(in folder: String) throws -> [String] {
    let root = try NewFiles(folder)
    for file in files where root.exists(file.path) {
      throw BuildError("'\(file.path)' is there already; nothing was changed")
    }
    for file in files { try root.create(file.path, Array(file.text.utf8)) }
    return files.map(\.path)
  }

  /// The files: every link in them is made from a plain name.
  static let files: [(path: String, text: String)] = [
    (
      "content/dossier.yml",
      """
      title: The harbour fire
      language: en
      summary: A first dossier. Replace these files with your own.
      state: developing
      publisher:
        name: Your newsroom
      linking:
        mode: first_in_page

      """
    ),
    (
      "content/articles/fire-in-the-harbour.md",
      """
      ---
      title: Fire in the harbour
      date: 2026-01-15
      authors: [Your name]
      deck: A warehouse burned down on Tuesday night. Nobody was hurt.
      incidents: [harbour-fire]
      ---
      The harbour fire began shortly after nine in the evening in a warehouse on the North Quay,
      the fire service said [@fire-service-note, para. 1].

      ## What is known

      Nobody was in the building, according to the harbour master, Mina Berg
      [@fire-service-note, para. 3]. First reports of [an explosion](claim:explosion) turned out
      to be untrue.

      """
    ),
    (
      "content/incidents/harbour-fire.md",
      """
      ---
      name: Harbour fire
      date: 2026-01-13
      time: "21:05"
      kind: accident
      outcome: completed
      grade: confirmed
      locations: [north-quay]
      figures:
        - {measure: injured, qualifier: none, as_of: 2026-01-14, includes_perpetrators: false, status: official, sources: [fire-service-note]}
      involved:
        - {who: mina-berg, role: official, sources: [fire-service-note]}
      claims: [explosion]
      sources: [fire-service-note]
      ---
      A warehouse on the North Quay burned down [@fire-service-note].

      """
    ),
    (
      "content/locations.yml",
      """
      north-quay:
        name: North Quay
        kind: site
        within: port-city
      port-city:
        name: Port City
        kind: city
        allow: [{rule: G01, reason: an invented place}]

      """
    ),
    (
      "content/people.yml",
      """
      mina-berg:
        name: Mina Berg
        category: official
        roles: [{title: harbour master, sources: [fire-service-note]}]
        sources: [fire-service-note]

      """
    ),
    (
      "content/sources.yml",
      """
      fire-service-note:
        title: Note to the press on the fire of 13 January
        publisher: Fire service of Port City
        kind: official
        published: 2026-01-14

      """
    ),
    (
      "content/claims.yml",
      """
      explosion:
        text: An explosion started the harbour fire.
        about: [harbour-fire]
        topic: event
        status: false
        first_reported: {source: fire-service-note, at: para. 4}
        history:
          - {status: reported, date: 2026-01-13, note: on social media, sources: [fire-service-note]}
          - {status: false, date: 2026-01-14, by: the fire service, sources: [fire-service-note]}

      """
    ),
  ]
}
