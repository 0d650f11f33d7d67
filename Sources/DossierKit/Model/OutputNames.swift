/// The names in an output folder that belong to the writer and not to the site.
enum OutputNames {
  /// The list of files that dossier made: part of the output, committed with it.
  static let manifest = ".dossier-manifest"
  /// The folder for the lock, the staged files and the journal: there only while a build runs.
  static let work = ".dossier"
  /// In the work folder, the file that a running build has locked.
  static let lock = "lock"
  /// In the work folder, the folder of the staged files.
  static let stage = "stage"
  /// In the stage, the folder of the folders that the site does not have yet, in their places.
  static let newFolders = "new"
  /// In the work folder, the list of what is to be put in place.
  static let journal = "journal"
  /// In the work folder, a journal that is being written.
  static let newJournal = "journal.new"
  /// In the stage, the manifest that is to be put in place.
  static let stagedManifest = "manifest"

  /// The names at the top of the output folder that no page may have.
  static let reserved = [manifest, work]
  /// What an output folder may hold and still count as empty: an empty repository, a desktop's file.
  static let harmless: Set<String> = [".git", ".gitignore", ".gitkeep", ".DS_Store", work]
}
