#if os(Linux)
  import DossierKit
  import Foundation

  /// Which folder each watch of inotify stands for, and what an event in it means.
  struct WatchedFolders {
    private struct Place {
      /// The path of the folder, when what is in it belongs to the dossier.
      var path: String?
      /// How deep it lies below its root.
      var depth = 0
      /// The roots that lie in it, by name.
      var roots: [String: String] = [:]
    }

    private static let mask =
      IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB

    private let descriptor: Int32
    private let roots: [String]
    private var places: [Int32: Place] = [:]

    init(descriptor: Int32, roots: [String]) {
      self.descriptor = descriptor
      self.roots = roots
    }

    /// Watches all roots and the folders above them; false when the system has no watch left.
    mutating func addRoots() -> Bool {
      var isWatched = true
      for root in roots {
        let full = URL(fileURLWithPath: root).standardizedFileURL
        let above = full.deletingLastPathComponent().path
        if let watch = watch(above) {
          places[watch, default: Place()].roots[full.lastPathComponent] = root
        }
        isWatched = add(root, depth: 0) && isWatched
      }
      return isWatched
    }

    /// The paths that an event says have changed.
    mutating func take(_ event: InotifyEvent) -> [String] {
      if event.has(IN_Q_OVERFLOW) {
        _ = addRoots()
        return roots
      }
      if event.has(IN_IGNORED) {
        places[event.watch] = nil
        return []
      }
      guard let place = places[event.watch], !event.name.isEmpty else { return [] }
      if let root = place.roots[event.name] {
        guard event.has(IN_ISDIR), !event.has(IN_ATTRIB) else { return [] }
        replace(root, depth: 0, event)
        return [root]
      }
      guard let folder = place.path, !WatchedNames.ignores(event.name) else { return [] }
      let path = WatchedNames.join(folder, event.name)
      if event.has(IN_ISDIR) {
        guard !event.has(IN_ATTRIB) else { return [] }
        replace(path, depth: place.depth + 1, event)
        return [path]
      }
      // The file that is made is empty yet; its end of writing is told too. A link has none.
      if event.has(IN_CREATE), !Self.isComplete(path) { return [] }
      return [path]
    }

    /// Watches a folder that came, forgets one that went.
    private mutating func replace(_ path: String, depth: Int, _ event: InotifyEvent) {
      if event.has(IN_CREATE, IN_MOVED_TO) {
        _ = add(path, depth: depth)
      } else {
        remove(path)
      }
    }

    /// Watches a folder and those in it: first the folder, then its list, so that none is missed.
    private mutating func add(_ path: String, depth: Int) -> Bool {
      var waiting = [(path: path, depth: depth)]
      while let (path, depth) = waiting.popLast() {
        guard let watch = watch(path) else {
          if errno == ENOSPC { return false }
          continue
        }
        places[watch, default: Place()].path = path
        places[watch, default: Place()].depth = depth
        guard depth < Scanner.deepestFolder else { continue }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        for name in names where !WatchedNames.ignores(name) {
          let inside = WatchedNames.join(path, name)
          if Self.kind(of: inside)?.isFolder == true { waiting.append((inside, depth + 1)) }
        }
      }
      return true
    }

    private mutating func remove(_ path: String) {
      for (watch, place) in places {
        guard let own = place.path, own == path || own.utf8.starts(with: (path + "/").utf8) else {
          continue
        }
        if place.roots.isEmpty {
          inotify_rm_watch(descriptor, watch)
          places[watch] = nil
        } else {
          places[watch]?.path = nil
        }
      }
    }

    private func watch(_ path: String) -> Int32? {
      let watch = inotify_add_watch(
        descriptor, path, UInt32(bitPattern: Self.mask | IN_ONLYDIR | IN_EXCL_UNLINK))
      return watch >= 0 ? watch : nil
    }

    /// Whether a file that was just made has its bytes: it is a link, or another name of a file.
    private static func isComplete(_ path: String) -> Bool {
      guard let kind = kind(of: path) else { return true }
      return kind.isLink || kind.names > 1
    }

    private static func kind(of path: String) -> (isFolder: Bool, isLink: Bool, names: Int)? {
      var status = stat()
      guard lstat(path, &status) == 0 else { return nil }
      let kind = status.st_mode & S_IFMT
      return (kind == S_IFDIR, kind == S_IFLNK, Int(status.st_nlink))
    }
  }
#endif
