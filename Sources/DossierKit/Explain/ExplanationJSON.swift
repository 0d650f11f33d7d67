/// An explanation as JSON, with the same facts as the text.
struct ExplanationJSON {
  private let site: Site
  private let sources: SourceSet?
  private let words: SentenceWords

  init(_ site: Site, sources: SourceSet?) {
    self.site = site
    self.sources = sources
    words = SentenceWords(site: site)
  }

  func bytes(_ explanation: Explanation) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.key("from")
      write(explanation.from, to: &json)
      json.key("to")
      write(explanation.to, to: &json)
      json.member("length", explanation.length)
      json.member("count", explanation.count)
      json.key("chains")
      json.array { json in
        for chain in explanation.chains { write(chain, to: &json) }
      }
    }
    return json.bytes + [0x0A]
  }

  private func write(_ index: RecordIndex, to json: inout JSONWriter) {
    let record = site[index]
    json.object { json in
      json.member("kind", record.kind.rawValue)
      json.member("id", record.id.text)
      json.member("title", record.isRepeatable ? record.title : nil)
      json.member("page", site.paths[Int(index)])
    }
  }

  private func write(_ chain: Explanation.Chain, to json: inout JSONWriter) {
    json.object { json in
      json.key("records")
      json.array { json in
        for record in chain.records { write(record, to: &json) }
      }
      json.key("steps")
      json.array { json in
        for step in chain.steps { write(step, to: &json) }
      }
    }
  }

  private func write(_ step: Explanation.Step, to json: inout JSONWriter) {
    json.object { json in
      json.member("from", site[step.from].id.text)
      json.member("to", site[step.to].id.text)
      switch step.kind {
      case .stated:
        json.member("type", step.ties.first?.form.type)
      case .coOccurrence(let article, let inOneSentence):
        json.member("type", "co_occurrence")
        json.member("via", site[article].id.text)
        json.member("one_sentence", inOneSentence)
      case .sameSource(let source):
        json.member("type", "same_source")
        json.member("via", site[source].id.text)
      }
      json.key("statements")
      json.array { json in
        for tie in step.ties { write(tie, to: &json) }
      }
    }
  }

  private func write(_ tie: StatedTie, to json: inout JSONWriter) {
    json.object { json in
      json.member("type", tie.form.type)
      json.member("by", site[tie.by].id.text)
      json.member("of", site[tie.of].id.text)
      json.member("words", tie.form.words)
      if let detail = tie.detail { json.member("detail", detail) }
      json.member("place", sources?.written(tie.range, in: site[tie.by]))
      if let sentence = tie.sentence {
        json.member("section", words.section(sentence, in: tie.by))
        let text = words.text(sentence, in: tie.by)
        json.member("sentence", text.utf8.isEmpty ? nil : text)
      }
      json.key("sources")
      json.array { json in
        for source in tie.sources { json.value(site[source].id.text) }
      }
    }
  }
}
