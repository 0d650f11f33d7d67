(() => {
'use strict';
const letters = {
'ø': 'o', 'ł': 'l', 'ß': 'ss', 'æ': 'ae', 'œ': 'oe', 'đ': 'd', 'ı': 'i', 'ς': 'σ',
};
const unseen = /[\u00ad\u061c\u0640\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;
const accents = /(?![\u07a6-\u0897\u0900-\u1aaf\u1b00-\u1dbf\u2cef-\ufaff])\p{M}/gu;
function fold(text) {
return text
.replace(/[‘’‛ʼʻ＇´]/g, "'")
.replace(/[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g, '-')
.replace(/[^\0-\x7f]/gu, (sign) => {
const plain = sign.normalize('NFKD');
return plain.length > 1 && plain[0] === ' ' ? sign : plain;
})
.toLowerCase()
.replace(unseen, '').replace(accents, '')
.replace(/[øłßæœđıς]/g, (sign) => letters[sign])
.replace(/\s+/g, ' ');
}
const word = /[\p{L}\p{Nd}\p{Nl}\p{M}]+/gu;
function wordsOf(text) {
return fold(text).replace(/[\u{10000}-\u{10ffff}]/gu, ' ').match(word) || [];
}
function distance(a, b, most) {
if (Math.abs(a.length - b.length) > most) return most + 1;
let above = [], row = Array.from({ length: b.length + 1 }, (_, j) => j);
for (let i = 1; i <= a.length; i++) {
const next = [i];
for (let j = 1; j <= b.length; j++) {
next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
next[j] = Math.min(next[j], above[j - 2] + 1);
}
}
if (Math.min(...next) > most) return most + 1;
above = row;
row = next;
}
return row[b.length];
}
const form = document.querySelector('form.search');
const { index: base, version } = form ? form.dataset : { index: 'search/' };
const files = {}, arrived = {};
window.DS = (kind, number, data) => arrived[kind + number](data);
function load(kind, number = 0) {
const key = kind + number;
return files[key] ||= new Promise((resolve, reject) => {
const script = document.createElement('script');
arrived[key] = resolve;
script.src = base + ('se'.includes(kind) ? kind : kind + '/' + number) + '.js?' + version;
script.onload = () => script.remove();
script.onerror = () => {
delete files[key];
script.remove();
reject(new Error(script.src));
};
document.head.append(script);
});
}
const values = {};
[...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_']
.map((digit, value) => values[digit] = value);
function numbers(text) {
const found = [];
let number = 0, scale = 1;
for (const digit of text) {
const value = values[digit];
number += (value & 31) * scale;
scale *= 32;
if (value < 32) {
found.push(number);
number = 0;
scale = 1;
}
}
return found;
}
function readList(text, visit) {
let next = 0;
for (const number of numbers(text)) {
next += Math.floor(number / 8);
visit(next++, number & 7);
}
}
const dictionaries = {};
async function dictionary(number) {
if (!dictionaries[number]) {
let last = '';
dictionaries[number] = (await load('d', number)).split('|').map((entry) => {
const at = entry.search(/[!#~]/), code = entry.slice(at + 1);
last = last.slice(0, values[entry[0]]) + entry.slice(1, at);
if (entry[at] === '!') return { term: last, list: code, count: numbers(code).length };
const [count, shard, third] = numbers(code);
return entry[at] === '#'
? { term: last, count, shard, slot: third } : { term: last, count, shard, tiers: third };
});
}
return dictionaries[number];
}
async function lists(entry, all) {
if (entry.list !== undefined) return [entry.list];
const shards = [await load('p', entry.shard)];
if (entry.tiers === undefined) return [shards[0].split('|')[entry.slot]];
if (!all) return shards;
const found = [];
for (let i = 1; i <= entry.tiers; i++) found.push(load('p', entry.shard + i));
return shards.concat(await Promise.all(found));
}
let manifest;
function shardOf(term) {
return Math.max(0, manifest.terms.findLastIndex((first) => first <= term));
}
async function exactly(term) {
return (await dictionary(shardOf(term))).find((entry) => entry.term === term);
}
async function shards(first, last) {
const found = [];
for (let i = first; i <= last; i++) found.push(dictionary(i));
return (await Promise.all(found)).flat();
}
async function expand(typed, isPrefix) {
const first = shardOf(typed);
let last = first;
while (last - first < 2 && (manifest.terms[last + 1] || '').startsWith(typed)) last++;
const found = [];
for (const entry of await shards(first, last)) {
const rest = entry.term.length - typed.length;
if (!entry.term.startsWith(typed)) continue;
if (!rest) found.push({ ...entry, weight: 1 });
else if (isPrefix && typed.length > 1) found.push({ ...entry, weight: 0.7 });
else if (typed.length > 2 && rest <= 2) found.push({ ...entry, weight: 0.5 });
}
const result = found.length ? found : await closeTerms(typed, first);
return result.sort((a, b) => b.weight - a.weight || b.count - a.count).slice(0, 16);
}
async function closeTerms(typed, near) {
const most = typed.length < 4 ? 0 : typed.length < 8 ? 1 : 2;
if (!most) return [];
let low = near, high = near;
while (high - low < 8 && (manifest.terms[high + 1] || '')[0] === typed[0]) high++;
while (high - low < 8 && low > 0 && manifest.terms[low] > typed[0]) low--;
const found = new Map();
const consider = (entry) => {
const changes = distance(typed, entry.term, most);
if (changes <= most) found.set(entry.term, { ...entry, weight: 0.5 / changes, isClose: true });
};
(await shards(low, high)).forEach(consider);
for (const name of await names()) {
for (const term of name.words) {
if (term[0] === typed[0] || distance(typed, term, most) > most) continue;
consider(await exactly(term) || { term: '' });
}
}
const all = [...found.values()], best = Math.max(...all.map((entry) => entry.weight));
return all.filter((entry) => entry.weight === best);
}
const sets = {};
async function facet(term) {
if (!sets[term]) {
const set = new Uint8Array(manifest.n);
const entry = await exactly(term);
if (entry) (await lists(entry)).forEach((list) => readList(list, (doc) => { set[doc] = 1; }));
sets[term] = set;
}
return sets[term];
}
function span(from, to) {
if (!from && !to) return [0, manifest.n];
const day = (text) => Date.parse(text) / 864e5;
const first = from ? day(from) : -Infinity, last = to ? day(to) : Infinity;
let low = 0, high = 0, at = manifest.day;
const days = numbers(manifest.days);
for (let i = 0; i < days.length; i += 2) {
at -= days[i];
if (at > last) low += days[i + 1];
if (at >= first) high += days[i + 1];
}
return [low, high];
}
async function score(terms, all) {
const scores = new Float32Array(manifest.n), counts = new Uint8Array(manifest.n);
let isWhole = true;
for (const entries of terms) {
const best = new Float32Array(manifest.n);
const read = await Promise.all(entries.map((entry) => lists(entry, all)));
entries.forEach((entry, i) => {
if (entry.tiers && !all) isWhole = false;
const rarity = Math.log(1 + (manifest.n - entry.count + 0.5) / (entry.count + 0.5));
for (const list of read[i]) {
readList(list, (doc, impact) => {
best[doc] = Math.max(best[doc], entry.weight * rarity * (impact + 1));
});
}
});
best.forEach((value, doc) => {
scores[doc] += value;
if (value) counts[doc]++;
});
}
return { scores, counts, isWhole };
}
async function search(state, all) {
manifest = await load('s');
const query = state.get('q') || '';
const typed = wordsOf(query);
const isOpen = /[\p{L}\p{N}]$/u.test(query);
const terms = await Promise.all(
typed.map((term, i) => expand(term, isOpen && i === typed.length - 1)));
const groups = {};
for (const [name, value] of state) {
if (!'kglpo'.includes(name)) continue;
(groups[name] ||= []).push(await facet(`@${name}:${value}`));
}
const passes = (doc, but) =>
Object.keys(groups).every((name) => name === but || groups[name].some((set) => set[doc]));
const [low, high] = span(state.get('from'), state.get('to'));
const collect = ({ counts }, least) => {
const found = [];
for (let doc = low; doc < high; doc++) if (counts[doc] >= least) found.push(doc);
return found;
};
let scored = await score(terms, all);
let matching = collect(scored, typed.length);
const isNarrowed = typed.length > 1 || Object.keys(groups).length || low || high < manifest.n;
if (!scored.isWhole && isNarrowed && matching.filter((doc) => passes(doc)).length < 20) {
scored = await score(terms, true);
matching = collect(scored, typed.length);
}
const isAny = !matching.length && typed.length > 1;
if (isAny) matching = collect(scored, 1);
const { scores, counts } = scored;
matching.sort((a, b) => counts[b] - counts[a] || scores[b] - scores[a] || a - b);
let found = matching.filter((doc) => passes(doc));
if (manifest.x) found = await withPhrases(found, query);
return {
query: query.trim(), typed, terms, matching, passes, isAny, isWhole: scored.isWhole,
close: terms.flat().filter((entry) => entry.isClose).map((entry) => entry.term),
found: await namedFirst(found, typed, terms),
};
}
async function withPhrases(found, query) {
const phrases = [...query.matchAll(/["“„«]([^"“”„«»]+)["”“»]/g)]
.map((match) => wordsOf(match[1])).filter((phrase) => phrase.length > 1)
.map((phrase) => ` ${phrase.join(' ')} `);
if (!phrases.length) return found;
const first = found.slice(0, 50);
const texts = await Promise.all(first.map(async (doc) => {
const [title, , , , summary] = await cardOf(doc);
return [title, summary, await textOf(doc)].map((part) => ` ${wordsOf(part).join(' ')} `).join('.');
}));
return first.filter((_, i) => phrases.every((phrase) => texts[i].includes(phrase)));
}
const fromOldest = (doc) => manifest.n - 1 - doc;
const textOf = (doc) => load('x', fromOldest(doc));
async function cardOf(doc) {
const place = fromOldest(doc);
return (await load('m', Math.floor(place / manifest.m)))[place % manifest.m];
}
async function namedFirst(found, typed, terms) {
const first = found.slice(0, perPage), all = new Set(found);
const cards = await Promise.all(first.map(cardOf));
const fits = (words) => words.length === typed.length && words.every((part, i) =>
terms[i].some((entry) => entry.term === part && (entry.isClose || entry.weight === 1)));
const named = (await names()).filter((name) => name.forms.some(fits)).map((name) => +name.row[4]);
return [...new Set([
...first.filter((doc, i) => `${wordsOf(cards[i][0])}` === `${typed}`),
...named.filter((doc) => all.has(doc)), ...found,
])];
}
let allNames;
function names() {
return allNames ||= load('e').then((rows) => rows.map((row) => {
const forms = row.slice(5).concat(row[0]).map(wordsOf);
return { row, forms, words: forms.flat() };
}));
}
async function suggest(query) {
const typed = wordsOf(query);
if (!typed.length) return [];
return (await names())
.filter((name) => typed.every((part) => name.words.some((term) => term.startsWith(part))))
.slice(0, 6).map((name) => name.row);
}
const perPage = 10;
window.DossierSearch = { fold, search, cardOf };
if (!form) return;
const said = JSON.parse(form.dataset.words);
const find = (selector) => document.querySelector(selector);
const box = find('.filters');
const [status, hint, list, more, browse, suggestions] =
['.found', '.hint', '.results', '.more-results', '.browse', 'nav.names'].map(find);
function element(name, text, attributes = {}) {
const made = document.createElement(name);
if (text) made.textContent = text;
for (const key in attributes) if (attributes[key]) made.setAttribute(key, attributes[key]);
return made;
}
const number = (value) => value.toLocaleString(document.documentElement.lang || undefined);
function readForm() {
const state = new URLSearchParams(new FormData(form));
for (const [name, value] of [...state]) if (!value.trim()) state.delete(name);
return state;
}
function readAddress() {
for (const [name, value] of new URLSearchParams(location.search)) {
const fields = [...form.elements].filter((field) => field.name === name);
const field = fields.find((field) => field.type !== 'checkbox' || field.value === value);
if (field) field[field.type === 'checkbox' ? 'checked' : 'value'] = value;
else if (fields[0]) addChoice(fields[0].closest('fieldset'), name, value);
if (box && name !== 'q') box.open = true;
}
}
function addChoice(group, name, value) {
const label = element('label');
const field = element('input', '', { type: 'checkbox', form: 'search', name, value });
field.checked = true;
label.append(field, ` ${value} `, element('span', '', { class: 'count' }));
group.append(label);
}
function excerpt(text, terms, length) {
const hits = [...text.matchAll(word)]
.filter((match) => wordsOf(match[0]).some((part) => terms.has(part)))
.map((match) => [match.index, match.index + match[0].length]);
let start = 0, most = 0;
hits.forEach(([low], i) => {
let count = 0;
while (i + count < hits.length && hits[i + count][1] - low < length * 0.8) count++;
if (count > most) [most, start] = [count, low];
});
start = Math.max(0, Math.min(start - 40, text.length - length));
if (start) start = text.indexOf(' ', start) + 1;
let end = start + length;
if (end < text.length) end = Math.max(start, text.lastIndexOf(' ', end));
const made = document.createDocumentFragment();
let at = start;
for (const [low, high] of hits) {
if (low < at || high > end) continue;
made.append(text.slice(at, low), element('mark', text.slice(low, high)));
at = high;
}
made.append(text.slice(at, end));
if (start) made.prepend('… ');
if (end < text.length) made.append(' …');
return { made, hasHits: hits.length > 0 };
}
async function show(result, from) {
const docs = result.found.slice(from, from + perPage);
const terms = new Set(result.terms.flat().map((entry) => entry.term));
const cards = await Promise.all(docs.map(cardOf));
return docs.map((doc, i) => {
const [title, path, key, kicker, summary, mark, lang] = cards[i];
const item = element('li', '', { 'data-k': key });
const heading = element('h2', '', { class: 'h3' });
const link = element('a', '', { href: path, lang });
const about = element('p', '', { class: 'excerpt', lang });
link.append(excerpt(title, terms, 1e4).made);
heading.append(link);
about.append(excerpt(summary, terms, 300).made);
item.append(element('p', kicker, { class: 'kicker' }), heading);
if (mark) item.append(element('p', mark, { class: 'untrue-mark' }));
item.append(about);
if (manifest.x) {
textOf(doc).then((text) => {
const { made, hasHits } = excerpt(text, terms, 220);
if (hasHits) about.replaceChildren(made);
}, () => {});
}
return item;
});
}
async function count(result) {
if (!box?.open) return;
for (const field of box.querySelectorAll('[type=checkbox]')) {
const set = await facet(`@${field.name}:${field.value}`);
const left = result.matching.filter((doc) => set[doc] && result.passes(doc, field.name));
field.parentNode.lastElementChild.textContent = number(left.length);
}
}
let turn = 0, latest;
async function run() {
const mine = ++turn, state = readForm(), query = (state.get('q') || '').trim();
const isEmpty = !`${state}`;
try {
history.replaceState(null, '', `?${state}`);
} catch {
}
browse.hidden = !isEmpty;
if (!isEmpty && !latest) status.textContent = said.searching;
suggestNames(query, mine);
try {
const result = isEmpty ? undefined : await search(state);
const items = result ? await show(result, 0) : [];
if (mine !== turn) return;
latest = result;
list.replaceChildren(...items);
more.hidden = !(result?.found.length > perPage);
status.textContent = result ? summary(result) : '';
hint.textContent = !items.length ? '' : result.isAny ? said.anyWord
: result.close.length ? `${said.closeWords} ${result.close.join(', ')}` : '';
hint.hidden = !hint.textContent;
if (result) await count(result);
} catch {
if (mine !== turn) return;
list.replaceChildren();
status.textContent = said.searchFails;
browse.hidden = false;
}
}
function summary({ found, isWhole, query }) {
const name = !found.length ? 'noResults' : !isWhole ? 'moreThanResults'
: found.length > 1 ? 'manyResults' : 'oneResult';
return said[name].replace('{n}', number(found.length))
.replace('{q}', () => query && said.quoted.replace('{q}', () => query));
}
async function suggestNames(query, mine) {
const rows = query ? await suggest(query).catch(() => []) : [];
if (mine !== turn) return;
suggestions.hidden = !rows.length;
suggestions.querySelector('ul').replaceChildren(...rows.map(([name, path, key, mark]) => {
const item = element('li', '', { 'data-k': key });
item.append(element('a', name, { href: path }));
if (mark) item.append(element('span', ` (${mark})`, { class: 'aside' }));
return item;
}));
}
let timer;
form.addEventListener('submit', (event) => {
event.preventDefault();
clearTimeout(timer);
run();
});
for (const part of [form, box]) part?.addEventListener('input', () => {
clearTimeout(timer);
timer = setTimeout(run, 120);
});
more.addEventListener('click', async () => {
const mine = turn, at = list.children.length;
if (!latest.isWhole && at + perPage >= latest.found.length) {
const result = await search(readForm(), true);
if (mine !== turn) return;
result.found = [...new Set([...latest.found, ...result.found])];
latest = result;
status.textContent = summary(latest);
}
const items = await show(latest, at);
list.append(...items);
more.hidden = list.children.length >= latest.found.length;
items[0]?.querySelector('a').focus();
});
if (box) {
box.addEventListener('toggle', () => latest && count(latest).catch(() => {}));
box.querySelector('.clear').addEventListener('click', () => {
for (const field of box.querySelectorAll('input')) {
field[field.type === 'checkbox' ? 'checked' : 'value'] = '';
}
run();
});
}
readAddress();
run();
})();
