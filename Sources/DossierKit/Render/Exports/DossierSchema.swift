/// The published JSON Schema (2020-12) of `data/dossier.json`, as it stands in the file.
enum DossierSchema {
  /// One definition a line.
  static let text = #"""
    {"$schema":"https://json-schema.org/draft/2020-12/schema","title":"A news dossier",\#
    "description":"What data/dossier.json holds. Optional members are left out,\#
     not null.","type":"object","additionalProperties":false,"required":["$schema",\#
    "format","dossier","articles","incidents","locations","people","organizations",\#
    "sources","claims","quotes","terms","media"],"properties":{
    "$schema":{"type":"string"},
    "format":{"const":1,\#
    "description":"The number of this form; a change that breaks readers makes it \#
    greater."},
    "dossier":{"type":"object","additionalProperties":false,\#
    "properties":{"title":{"type":"string"},"language":{"type":"string"},\#
    "timezone":{"type":"string"},"url":{"$ref":"#/$defs/address"},\#
    "summary":{"type":"string"},"state":{"type":"string"},"publisher":{"type":"object",\#
    "additionalProperties":false,"properties":{"name":{"type":"string"},\#
    "url":{"$ref":"#/$defs/address"}},"required":["name"]},\#
    "known":{"$ref":"#/$defs/ids"},"unknown":{"type":"array","items":{"type":"object",\#
    "additionalProperties":false,"properties":{"question":{"type":"string"},\#
    "since":{"$ref":"#/$defs/date"},"sources":{"$ref":"#/$defs/citations"}},\#
    "required":["question"]}},"grading":{"type":"array","items":{"type":"object",\#
    "additionalProperties":false,"properties":{"grade":{"type":"string"},\#
    "definition":{"type":"string"}},"required":["grade","definition"]}},\#
    "updates":{"type":"array","items":{"type":"object","additionalProperties":false,\#
    "properties":{"at":{"$ref":"#/$defs/date"},"text":{"type":"string"},\#
    "kind":{"type":"string"},"refs":{"$ref":"#/$defs/ids"}},"required":["at","text"]}}},\#
    "required":["title","language","timezone"]},
    "articles":{"type":"array","items":{"$ref":"#/$defs/articles"}},
    "incidents":{"type":"array","items":{"$ref":"#/$defs/incidents"}},
    "locations":{"type":"array","items":{"$ref":"#/$defs/locations"}},
    "people":{"type":"array","items":{"$ref":"#/$defs/people"}},
    "organizations":{"type":"array","items":{"$ref":"#/$defs/organizations"}},
    "sources":{"type":"array","items":{"$ref":"#/$defs/sources"}},
    "claims":{"type":"array","items":{"$ref":"#/$defs/claims"}},
    "quotes":{"type":"array","items":{"$ref":"#/$defs/quotes"}},
    "terms":{"type":"array","items":{"$ref":"#/$defs/terms"}},
    "media":{"type":"array","items":{"$ref":"#/$defs/media"}}
    },"$defs":{
    "id":{"type":"string","pattern":"^[a-z0-9]+(-[a-z0-9]+)*$",\#
    "description":"The id of a record; unique over all kinds."},
    "ids":{"type":"array","items":{"$ref":"#/$defs/id"},"minItems":1},
    "date":{"type":"string","description":"EDTF (ISO 8601-2) level 0 or 1,\#
     or [a..b]: one day between two."},
    "address":{"type":"string","pattern":"^https?://"},
    "citations":{"type":"array","minItems":1,"items":{"type":"object",\#
    "additionalProperties":false,"properties":{"source":{"$ref":"#/$defs/id"},\#
    "at":{"type":"string"},"quote":{"type":"string"},"stance":{"type":"string"}},\#
    "required":["source"]},"description":"What a statement rests on."},
    "rights":{"type":"object","additionalProperties":false,\#
    "properties":{"holder":{"type":"string"},"license":{"type":"string"},\#
    "notice":{"type":"string"},"credit":{"type":"string"},"terms":{"type":"string"},\#
    "syndicated_from":{"type":"string"}}},
    "record":{"type":"object","required":["id","title"],\#
    "properties":{"id":{"$ref":"#/$defs/id"},"title":{"type":"string",\#
    "description":"The words that stand for the record; of a protected person the \#
    display name, of a claim that is not repeated what stands in its place."},\#
    "path":{"type":"string","description":"The record's page,\#
     below the root of the site."},"url":{"$ref":"#/$defs/address"},\#
    "harmful_to_repeat":{"const":true,\#
    "description":"The claim's words are left out on purpose."},\#
    "summary":{"type":"string"},"standing":{"type":"string",\#
    "description":"That a suspicion has ended,\#
     in words; to be told wherever the person is named."},"aliases":{"type":"array",\#
    "items":{"type":"object","additionalProperties":false,\#
    "properties":{"name":{"type":"string"},"language":{"type":"string"},\#
    "kind":{"type":"string"}},"required":["name"]}},"same_as":{"type":"array",\#
    "items":{"$ref":"#/$defs/address"}},"previous_ids":{"$ref":"#/$defs/ids"},\#
    "sources":{"$ref":"#/$defs/citations"},"corrections":{"type":"array",\#
    "items":{"type":"object","additionalProperties":false,\#
    "properties":{"date":{"$ref":"#/$defs/date"},"kind":{"type":"string"},\#
    "severity":{"type":"string"},"was":{"type":"string"},"now":{"type":"string"},\#
    "claims":{"$ref":"#/$defs/ids"}},"required":["date","kind","severity","now"]}},\#
    "mentions":{"allOf":[{"$ref":"#/$defs/ids"}],\#
    "description":"The records that the text names."},\#
    "notes":{"allOf":[{"$ref":"#/$defs/ids"}],\#
    "description":"The sources of its source notes."},\#
    "untrue_claims":{"allOf":[{"$ref":"#/$defs/ids"}],\#
    "description":"Claims found untrue that it carries."}}},
    "articles":{"allOf":[{"$ref":"#/$defs/record"}],"type":"object",\#
    "properties":{"kind":{"type":"string"},"date":{"$ref":"#/$defs/date"},\#
    "updated":{"$ref":"#/$defs/date"},"authors":{"type":"array",\#
    "items":{"type":"object","additionalProperties":false,\#
    "properties":{"name":{"type":"string"},"role":{"type":"string"},\#
    "url":{"$ref":"#/$defs/address"}},"required":["name"]}},"deck":{"type":"string"},\#
    "dateline":{"type":"string"},"language":{"type":"string"},\#
    "translation_of":{"$ref":"#/$defs/id"},"incidents":{"$ref":"#/$defs/ids"},\#
    "locations":{"$ref":"#/$defs/ids"},"people":{"$ref":"#/$defs/ids"},\#
    "organizations":{"$ref":"#/$defs/ids"},"claims":{"$ref":"#/$defs/ids"},\#
    "advisory":{"type":"array","items":{"type":"string"}},\#
    "origin":{"$ref":"#/$defs/address"},"rights":{"$ref":"#/$defs/rights"}},\#
    "required":["kind","date","language"],"unevaluatedProperties":false},
    "incidents":{"allOf":[{"$ref":"#/$defs/record"}],"type":"object",\#
    "properties":{"kind":{"type":"string"},"date":{"$ref":"#/$defs/date"},\#
    "time":{"type":"string"},"timezone":{"type":"string"},"outcome":{"type":"string"},\#
    "grade":{"type":"string"},"locations":{"type":"array","items":{"type":"object",\#
    "additionalProperties":false,"properties":{"location":{"$ref":"#/$defs/id"},\#
    "role":{"type":"string"},"precision":{"type":"string"}},"required":["location"]}},\#
    "means":{"type":"string"},"target":{"type":"string"},\#
    "part_of":{"$ref":"#/$defs/id"},"claims":{"$ref":"#/$defs/ids"},\#
    "figures":{"type":"array","items":{"type":"object","additionalProperties":false,\#
    "properties":{"measure":{"type":"string"},"group":{"type":"string"},\#
    "qualifier":{"type":"string"},"min":{"type":"integer"},"best":{"type":"integer"},\#
    "max":{"type":"integer"},"wording":{"type":"string"},\#
    "as_of":{"$ref":"#/$defs/date"},"includes_perpetrators":{"type":["boolean","null"],\#
    "description":"Null: the source does not say."},"status":{"type":"string"},\#
    "supersedes":{"type":"integer","minimum":1},"sources":{"$ref":"#/$defs/citations"}},\#
    "required":["measure","group","qualifier","includes_perpetrators","status"]}},\#
    "involved":{"type":"array","items":{"type":"object","additionalProperties":false,\#
    "properties":{"who":{"$ref":"#/$defs/id"},"role":{"type":"string"},\#
    "certainty":{"type":"string"},"standing":{"type":"string"},\#
    "sources":{"$ref":"#/$defs/citations"}},"required":["who","role"]}},\#
    "responsibility":{"type":"object","additionalProperties":false,\#
    "properties":{"status":{"type":"string"},"as_of":{"$ref":"#/$defs/date"},\#
    "claims":{"type":"array","items":{"type":"object","additionalProperties":false,\#
    "properties":{"by":{"type":"string"},"on":{"$ref":"#/$defs/date"},\#
    "mode":{"type":"string"},"assessment":{"type":"string"},\#
    "sources":{"$ref":"#/$defs/citations"}},"required":["by"]}},\#
    "sources":{"$ref":"#/$defs/citations"}},"required":["status"]},\#
    "labels":{"type":"array","items":{"type":"object","additionalProperties":false,\#
    "properties":{"label":{"$ref":"#/$defs/id"},"by":{"type":"string"},\#
    "sources":{"$ref":"#/$defs/citations"}},"required":["label"]}},\#
    "related":{"type":"array","items":{"type":"object","additionalProperties":false,\#
    "properties":{"incident":{"$ref":"#/$defs/id"},"type":{"type":"string"},\#
    "basis":{"type":"string"},"note":{"type":"string"},\#
    "sources":{"$ref":"#/$defs/citations"}},"required":["incident","type"]}},\#
    "phases":{"type":"array","items":{"type":"object","additionalProperties":false,\#
    "properties":{"date":{"$ref":"#/$defs/date"},"time":{"type":"string"},\#
    "text":{"type":"string"},"sources":{"$ref":"#/$defs/citations"}},\#
    "required":["text"]}}},"required":["date","timezone"],\#
    "unevaluatedProperties":false},
    "locations":{"allOf":[{"$ref":"#/$defs/record"}],"type":"object",\#
    "properties":{"kind":{"type":"string"},"within":{"$ref":"#/$defs/id"},\#
    "country":{"type":"string"},"precision":{"type":"string"},\#
    "latitude":{"type":"number","minimum":-90,"maximum":90},\#
    "longitude":{"type":"number","minimum":-180,"maximum":180},\#
    "public_radius_m":{"type":"number"}},"required":[],"unevaluatedProperties":false},
    "people":{"allOf":[{"$ref":"#/$defs/record"}],"type":"object",\#
    "properties":{"category":{"type":"string"},"identified":{"type":"boolean",\#
    "description":"False: the title is a display name,\#
     and nothing else tells who it is."},"legal":{"type":"array",\#
    "items":{"type":"object","additionalProperties":false,\#
    "properties":{"status":{"type":"string"},"wording":{"type":"string"},\#
    "date":{"$ref":"#/$defs/date"},"jurisdiction":{"type":"string"},\#
    "offence":{"type":"string"},"sources":{"$ref":"#/$defs/citations"}},\#
    "required":["status","wording"]}},"roles":{"type":"array","items":{"type":"object",\#
    "additionalProperties":false,"properties":{"title":{"type":"string"},\#
    "organization":{"$ref":"#/$defs/id"},"from":{"$ref":"#/$defs/date"},\#
    "to":{"$ref":"#/$defs/date"},"sources":{"$ref":"#/$defs/citations"}},\#
    "required":["title"]}},"born":{"$ref":"#/$defs/date"},\#
    "died":{"$ref":"#/$defs/date"},"nationality":{"type":"string"}},\#
    "required":["identified"],"unevaluatedProperties":false},
    "organizations":{"allOf":[{"$ref":"#/$defs/record"}],"type":"object",\#
    "properties":{"category":{"type":"string"},"parent":{"$ref":"#/$defs/id"},\#
    "successor":{"$ref":"#/$defs/id"},"designations":{"type":"array",\#
    "items":{"type":"object","additionalProperties":false,\#
    "properties":{"label":{"type":"string"},"by":{"type":"string"},\#
    "on":{"$ref":"#/$defs/date"},"sources":{"$ref":"#/$defs/citations"}},\#
    "required":["label"]}}},"required":[],"unevaluatedProperties":false},
    "sources":{"allOf":[{"$ref":"#/$defs/record"}],"type":"object",\#
    "properties":{"publisher":{"type":"string"},"kind":{"type":"string"},\#
    "source_url":{"$ref":"#/$defs/address"},"archived_url":{"$ref":"#/$defs/address"},\#
    "archived_at":{"$ref":"#/$defs/date"},"published":{"$ref":"#/$defs/date"},\#
    "accessed":{"$ref":"#/$defs/date"},"language":{"type":"string"},\#
    "authors":{"type":"array","items":{"type":"string"}},\#
    "derived_from":{"$ref":"#/$defs/id"},"sha256":{"type":"string"}},\#
    "required":["publisher"],"unevaluatedProperties":false},
    "claims":{"allOf":[{"$ref":"#/$defs/record"}],"type":"object",\#
    "properties":{"about":{"$ref":"#/$defs/ids"},"topic":{"type":"string"},\#
    "status":{"type":"string"},"history":{"type":"array","items":{"type":"object",\#
    "additionalProperties":false,"properties":{"status":{"type":"string"},\#
    "date":{"$ref":"#/$defs/date"},"by":{"type":"string"},"note":{"type":"string"},\#
    "sources":{"$ref":"#/$defs/citations"}},"required":["status","date"]}},\#
    "superseded_by":{"$ref":"#/$defs/id"},\#
    "first_reported":{"$ref":"#/$defs/citations"}},"required":["status"],\#
    "unevaluatedProperties":false},
    "quotes":{"allOf":[{"$ref":"#/$defs/record"}],"type":"object",\#
    "properties":{"speaker":{"$ref":"#/$defs/id"},"speaker_name":{"type":"string"},\#
    "role_at_time":{"type":"string"},"date":{"$ref":"#/$defs/date"},\#
    "mode":{"type":"string"},"original":{"type":"string"},"language":{"type":"string"}},\#
    "required":[],"unevaluatedProperties":false},
    "terms":{"allOf":[{"$ref":"#/$defs/record"}],"type":"object",\#
    "properties":{"definition":{"type":"string"},"loaded":{"type":"boolean"},\#
    "alternatives":{"type":"array","items":{"type":"string"}}},"required":["loaded"],\#
    "unevaluatedProperties":false},
    "media":{"allOf":[{"$ref":"#/$defs/record"}],"type":"object",\#
    "properties":{"alt":{"type":"string"},"caption":{"type":"string"},\#
    "credit":{"type":"string"},"taken":{"$ref":"#/$defs/date"},\#
    "depicts":{"$ref":"#/$defs/ids"},"source_type":{"type":"string"},\#
    "rights":{"$ref":"#/$defs/rights"}},"required":["alt"],\#
    "unevaluatedProperties":false}
    }}

    """#
}
