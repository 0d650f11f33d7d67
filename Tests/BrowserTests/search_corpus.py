"""An invented dossier in three languages, made anew from a seed, and what a plain search finds in it."""

from __future__ import annotations

import datetime
import random
import re
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path

SYLLABLES = {
    "en": "ter ing shel win ford ash bri stan wor keth dale mar low hun pel rou tis gan".split(),
    "nl": "aan ver lijk heid schap oor dijk ber zee kwa oe staat vrij luch ijs hoe boe".split(),
    "fr": "é ment tion eau ché gné oir eur vail lou pré cœ naî ble ris voi que çon".split(),
}
COMMON = {
    "en": "the of and to in that was for with at by from".split(),
    "nl": "de van het een en in dat op te voor met zijn".split(),
    "fr": "le de la et les des en un du une pour dans".split(),
}
PLACES = (
    "Brussels,Antwerpen,Liège,Charleroi,Mechelen,Sint-Jans-Molenbeek,Schaerbeek,Oostende,Łódź,"
    "København,Besançon,Reykjavík,Nürnberg,Malmö,Sèvres"
).split(",")
FIRST = "Anna,Léa,Łukasz,Søren,José,Noël,Chloé,Fatima,Youssef,Inès,Hugo,Zoë".split(",")
LAST = "Peeters,Janssens,Dubois,Lefèvre,Nowak,García,Müller,Øverli,Çelik,Haddad,Wouters".split(",")
SPECIAL = {"ø": "o", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "đ": "d", "ı": "i"}


def words_of(text: str) -> list[str]:
    """The folded words of a text, by Python's own tables."""
    plain = unicodedata.normalize("NFKD", text).lower()
    plain = "".join(SPECIAL.get(c, c) for c in plain if not unicodedata.combining(c))
    return re.findall(r"[^\W_]+", plain)


@dataclass
class Record:
    kind: str
    id: str
    title: str
    words: set[str] = field(default_factory=set)
    language: str = "en"
    date: str = ""
    place: str = ""
    body: str = ""


@dataclass
class Corpus:
    articles: list[Record]
    people: list[Record]
    places: list[Record]

    def pages(self) -> list[Record]:
        return self.articles + self.people + self.places

    def with_all(self, terms: list[str]) -> set[str]:
        """The ids of articles with every term, or a word longer by at most two letters."""

        def has(record: Record, term: str) -> bool:
            return term in record.words or (
                len(term) > 2
                and any(w.startswith(term) and len(w) <= len(term) + 2 for w in record.words)
            )

        return {a.id for a in self.articles if all(has(a, term) for term in terms)}


def make(folder: Path, count: int) -> Corpus:
    """Writes the content folder of a dossier with so many articles."""
    rng = random.Random(20170620)
    vocabulary = {
        language: ["".join(rng.choices(s, k=rng.randint(2, 4))) for _ in range(1500)]
        for language, s in SYLLABLES.items()
    }
    places = [Record("location", f"place-{i}", name) for i, name in enumerate(PLACES)]
    names = [f"{first} {last}" for first in FIRST for last in LAST]
    rng.shuffle(names)
    people = [Record("person", f"person-{i}", name) for i, name in enumerate(names[:90])]
    for record in people + places:
        record.words = set(words_of(record.title))
        folder_name = "people" if record.kind == "person" else "locations"
        write(folder / folder_name / f"{record.id}.md", f"name: {record.title}\n", "")
    articles = []
    for i in range(count):
        language = rng.choices(["en", "nl", "fr"], [5, 3, 2])[0]

        def pick(language: str = language) -> str:
            if rng.random() < 0.3:
                return rng.choice(COMMON[language])
            return vocabulary[language][min(rng.randrange(1500), rng.randrange(1500))]

        place, person = rng.choice(places), rng.choice(people)
        title = " ".join(pick() for _ in range(rng.randint(4, 7))) + f" {i}"
        body = " ".join(
            " ".join(pick() for _ in range(rng.randint(6, 18))).capitalize() + "."
            for _ in range(rng.randint(2, 9))
        )
        body += f" {person.title} {pick()} {place.title} {pick()}."
        day = datetime.date(2015, 1, 1) + datetime.timedelta(days=rng.randrange(3000))
        article = Record("article", f"article-{i}", title, language=language)
        article.date, article.place, article.body = day.isoformat(), place.id, body
        article.words = set(words_of(f"{title} {body} Desk"))
        write(
            folder / "articles" / f"{article.id}.md",
            f"title: '{title}'\ndate: {article.date}\nlanguage: {language}\n"
            f"authors: [{{name: Desk}}]\nlocations: [{place.id}]\npeople: [{person.id}]\n",
            body,
        )
        articles.append(article)
    (folder / "dossier.yml").write_text("title: Search\nlanguage: en\nlinking: {mode: all}\n")
    return Corpus(articles, people, places)


def write(path: Path, fields: str, body: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"---\n{fields}---\n\n{body}\n", encoding="utf-8")


def with_typo(name: str, rng: random.Random) -> str:
    """The name with one letter of its longest word changed, gone, doubled or swapped."""
    word = max(name.split(), key=len)
    at = rng.randrange(len(word))
    sort = rng.randrange(4)
    if sort == 0:
        wrong = word[:at] + rng.choice("bdkmt") + word[at + 1 :]
    elif sort == 1:
        wrong = word[:at] + word[at + 1 :]
    elif sort == 2:
        wrong = word[:at] + word[at] + word[at:]
    else:
        at = min(at, len(word) - 2)
        wrong = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    return name.replace(word, wrong)
