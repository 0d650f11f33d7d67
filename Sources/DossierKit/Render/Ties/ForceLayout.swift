/// Puts the nodes of a small network on a plane, the first of them in the middle (Fruchterman and
/// Reingold, 1991), so that what is tied stands close and nothing stands on something else.
///
/// Only additions, multiplications, divisions and square roots, which IEEE 754 rounds alike
/// everywhere: the same network has the same picture on every machine.
struct ForceLayout {
  /// Width and height in CSS pixels of the smallest picture.
  let width: Double
  let height: Double
  /// How far apart the centres of two nodes are at least.
  let apart: Double

  private static let rounds = 60

  /// Points from 0 to 1, in ten-thousandths, by node.
  func points(count: Int, edges: [(Int, Int)]) -> [(x: Int, y: Int)] {
    guard count > 1 else { return [(x: 5000, y: 5000)].prefix(count).map { $0 } }
    var x = [Double](repeating: 0.5, count: count)
    var y = x
    scatter(&x, &y)
    relax(&x, &y, edges)
    fit(&x, &y)
    separate(&x, &y)
    return zip(x, y).map { (x: Int(($0 * 10_000).rounded()), y: Int(($1 * 10_000).rounded())) }
  }

  /// The first state: a spiral round the middle, each a little off by a seeded number.
  private func scatter(_ x: inout [Double], _ y: inout [Double]) {
    var seed: UInt64 = 0x2545_F491_4F6C_DD1D
    func next() -> Double {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(seed >> 40) / 16_777_216 - 0.5
    }
    // A turn of the golden angle, by its sine and cosine.
    let (cosine, sine) = (-0.737_368_878_078_32, 0.675_490_294_261_52)
    var (dx, dy) = (1.0, 0.0)
    for node in x.indices.dropFirst() {
      let radius = 0.45 * (Double(node) / Double(x.count)).squareRoot()
      x[node] = 0.5 + dx * radius + next() * 0.02
      y[node] = 0.5 + dy * radius + next() * 0.02
      (dx, dy) = (dx * cosine - dy * sine, dx * sine + dy * cosine)
    }
  }

  private func relax(_ x: inout [Double], _ y: inout [Double], _ edges: [(Int, Int)]) {
    let count = x.count
    let square = 0.6 / Double(count)
    let length = square.squareRoot()
    var heat = 0.12
    var moveX = [Double](repeating: 0, count: count)
    var moveY = moveX
    for _ in 0..<Self.rounds {
      for node in 0..<count { (moveX[node], moveY[node]) = (0, 0) }
      Self.push(apart: square, x, y, &moveX, &moveY)
      for (a, b) in edges {
        let (dx, dy) = (x[a] - x[b], y[a] - y[b])
        // The middle holds all; ties among the others must not press them together.
        let pull = (dx * dx + dy * dy).squareRoot() / length * (min(a, b) == 0 ? 1 : 0.25)
        moveX[a] -= dx * pull
        moveY[a] -= dy * pull
        moveX[b] += dx * pull
        moveY[b] += dy * pull
      }
      for node in 1..<count {
        let size = (moveX[node] * moveX[node] + moveY[node] * moveY[node]).squareRoot()
        let step = min(size, heat) / max(size, 1e-9)
        x[node] += moveX[node] * step
        y[node] += moveY[node] * step
      }
      heat *= 0.94
    }
  }

  /// Pushes each pair of nodes apart.
  private static func push(
    apart square: Double, _ x: [Double], _ y: [Double], _ moveX: inout [Double],
    _ moveY: inout [Double]
  ) {
    // Most of the time of a picture goes by here: places are looked at in buffers, unchecked.
    x.withUnsafeBufferPointer { x in
      y.withUnsafeBufferPointer { y in
        moveX.withUnsafeMutableBufferPointer { moveX in
          moveY.withUnsafeMutableBufferPointer { moveY in
            for a in x.indices {
              var (sumX, sumY) = (moveX[a], moveY[a])
              for b in a + 1..<max(x.count, a + 1) {
                let (dx, dy) = (x[a] - x[b], y[a] - y[b])
                let push = square / max(dx * dx + dy * dy, 1e-6)
                sumX += dx * push
                sumY += dy * push
                moveX[b] -= dx * push
                moveY[b] -= dy * push
              }
              (moveX[a], moveY[a]) = (sumX, sumY)
            }
          }
        }
      }
    }
  }

  /// Stretches the picture to the frame, the middle kept, with room for nodes at its edges.
  private func fit(_ x: inout [Double], _ y: inout [Double]) {
    let (marginX, marginY) = (apart * 0.75 / width, apart * 0.75 / height)
    let farX = x.lazy.map { abs($0 - 0.5) }.max() ?? 0
    let farY = y.lazy.map { abs($0 - 0.5) }.max() ?? 0
    let (scaleX, scaleY) = ((0.5 - marginX) / max(farX, 0.05), (0.5 - marginY) / max(farY, 0.05))
    for node in x.indices {
      x[node] = 0.5 + (x[node] - 0.5) * scaleX
      y[node] = 0.5 + (y[node] - 0.5) * scaleY
    }
  }

  /// Moves each node that stands too close to one before it to the nearest free spot of a lattice.
  private func separate(_ x: inout [Double], _ y: inout [Double]) {
    for node in x.indices.dropFirst() where !isFree(x[node], y[node], before: node, x, y) {
      let (columns, rows) = (Int(width / (apart / 2)), Int(height / (apart / 2)))
      var best: (distance: Double, x: Double, y: Double)?
      for row in 2..<max(rows - 1, 3) {
        for column in 2..<max(columns - 1, 3) {
          let (spotX, spotY) = (
            Double(column) * apart / 2 / width, Double(row) * apart / 2 / height
          )
          let (dx, dy) = ((spotX - x[node]) * width, (spotY - y[node]) * height)
          let distance = dx * dx + dy * dy
          guard distance < best?.distance ?? .infinity,
            isFree(spotX, spotY, before: node, x, y)
          else { continue }
          best = (distance, spotX, spotY)
        }
      }
      if let best { (x[node], y[node]) = (best.x, best.y) }
    }
  }

  private func isFree(
    _ spotX: Double, _ spotY: Double, before node: Int, _ x: [Double], _ y: [Double]
  ) -> Bool {
    for other in 0..<node {
      let (dx, dy) = ((spotX - x[other]) * width, (spotY - y[other]) * height)
      if dx * dx + dy * dy < apart * apart { return false }
    }
    return true
  }
}
