import Testing

@testable import DossierKit

struct MarkerTests {
  private static func plan(_ count: Int, size: Double, _ random: inout SeededRandom) -> MapPlan {
    let marks = (0..<count).map { number in
      MapMark(
        place: RecordIndex(number),
        point: MapPoint(
          longitude: 4 + Double.random(in: 0...size, using: &random),
          latitude: 50 + Double.random(in: 0...(size / 2), using: &random)),
        area: .point,
        incidents: (0..<Int32.random(in: 0...40, using: &random)).map {
          $0 + Int32(number) * 20
        })
    }.sorted { ($1.incidents.count, $0.place) < ($0.incidents.count, $1.place) }
    let frame = MapFrame.fitting(
      marks.map { MapFrame.Content(point: $0.point, radius: 0) }, least: 0.2, home: "")
    return MapPlan(frame: frame, marks: marks, omitted: 0)
  }

  private static func layouts(of plan: MapPlan) -> [MarkerLayout] {
    let texts = MapDrawing.Texts(
      names: { ["\($0.count)"] }, href: { _ in "" }, words: { _ in "" }, length: { "\($0)" })
    let base = BaseMap(paths: [], labels: [], credits: [])
    return MapDrawing(plan: plan, base: base, texts: texts, showsNumbers: true).layouts
  }

  @Test func `circles are targets of 24 pixels, never meet, and hold every place once`() {
    var random = SeededRandom(seed: 6)
    for round in 0..<60 {
      let plan = Self.plan([1, 5, 60, 400][round % 4], size: [0.1, 3, 30][round % 3], &random)
      for layout in Self.layouts(of: plan) {
        let markers = layout.markers(of: plan)
        #expect(markers.flatMap(\.marks).sorted() == Array(plan.marks.indices))
        let projection = MapProjection(plan.frame)
        for (number, marker) in markers.enumerated() {
          #expect(marker.radius >= 12)
          let held = Set(marker.marks.flatMap { plan.marks[$0].incidents })
          #expect(marker.count == held.count)
          // It stands exactly where the first of its places is.
          let spot = projection.project(plan.marks[marker.marks[0]].point)
          #expect(abs(marker.x * MapFrame.drawingWidth - spot.x) < 1e-9)
          for other in markers[(number + 1)...] {
            let (dx, dy) = (
              (marker.x - other.x) * layout.width, (marker.y - other.y) * layout.height
            )
            #expect((dx * dx + dy * dy).squareRoot() >= marker.radius + other.radius)
          }
        }
        let counts = markers.map(\.count)
        #expect(counts == counts.sorted(by: >), "the largest comes first")
      }
    }
  }

  @Test func `the area of a circle grows with the number, up to a limit`() {
    let layout = MarkerLayout(width: 560, height: 373, cap: 34)
    #expect(layout.radius(0) == 12)
    #expect(layout.radius(4) == 12 + 2.6 * 2)
    #expect(layout.radius(10_000) == 34)
  }

  @Test func `no name meets another or a circle, on any width from the least on`() {
    var random = SeededRandom(seed: 7)
    let names = ["Molenbeek", "’s-Hertogenbosch", "Woluwe-Saint-Pierre", "Ås", "東京都", "W"]
    for round in 0..<60 {
      let plan = Self.plan([3, 12, 80][round % 3], size: [0.2, 4][round % 2], &random)
      for layout in Self.layouts(of: plan) {
        let markers = layout.markers(of: plan)
        var placement = LabelPlacement(
          width: layout.width, height: layout.height, markers: markers)
        for marker in markers {
          placement.add(names.randomElement(using: &random) ?? "", to: marker)
        }
        for _ in 0..<30 {
          let spot = MapSpot(
            x: Double.random(in: 0...1440, using: &random),
            y: Double.random(in: 0...960, using: &random))
          placement.add(
            BaseMap.Label(spot: spot, text: names.randomElement(using: &random) ?? "", rank: 0),
            height: 960)
        }
        #expect(!placement.labels.isEmpty)
        for scale in [1, 1.3, 2, 4] {
          let (width, height) = (layout.width * scale, layout.height * scale)
          func edges(_ box: LabelBox) -> (Double, Double, Double, Double) {
            let (x, y) = (box.x * width, box.y * height)
            return (x + box.left, y + box.top, x + box.right, y + box.bottom)
          }
          let labels = placement.labels.map { edges($0.box) }
          let circles = markers.map { marker in
            edges(
              LabelBox(
                x: marker.x, y: marker.y, left: -marker.radius, top: -marker.radius,
                right: marker.radius, bottom: marker.radius))
          }
          for (number, a) in labels.enumerated() {
            #expect(a.0 >= 0 && a.1 >= 0 && a.2 <= width && a.3 <= height, "cut off")
            for b in labels[(number + 1)...] + circles {
              let meet =
                a.0 < b.2 - 1e-9 && b.0 < a.2 - 1e-9 && a.1 < b.3 - 1e-9 && b.1 < a.3 - 1e-9
              #expect(!meet, "\(round) at \(width)")
            }
          }
        }
      }
    }
  }
}
