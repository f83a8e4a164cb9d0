/* Legger's search: reads the shards below search/, which the decision record 0009 describes.
   The first part finds and knows nothing of the page; the second part is the page. */
(root => {
  'use strict';

  // ---------- Signs, numbers, bits ----------

  var floor = Math.floor, SIGNS = 92, LEADS = [23, 4, 1, 1, 1], FINE = 3, MOST_REST = 25e4, MOST_PARTS = 8, COMMON = 64;

  class Reader {
    constructor(text) { this.text = text; this.at = 0; }
    sign() {
      var c = this.text.charCodeAt(this.at++);
      if (!(c > 32 && c < 127)) { throw new Error('damaged'); }
      if (c > 92) { c--; }
      return c === 33 ? 0 : c - 34;
    }
    digits(n) {
      var value = 0;
      while (n-- > 0) { value = value * SIGNS + this.sign(); }
      return value;
    }
    number() {
      var first = this.sign(), lead = 62, base = 62, unit = SIGNS, i = 0;
      if (first < 62) { return first; }
      for (; first >= lead + LEADS[i]; i++) {
        base += LEADS[i] * unit;
        lead += LEADS[i];
        unit *= SIGNS;
      }
      return base + (first - lead) * unit + this.digits(i < 4 ? i + 1 : 6);
    }
    more() { return this.at < this.text.length; }
  }

  class Bits {
    constructor(reader) { this.reader = reader; this.count = 0; }
    bit() {
      if (!this.count) {
        var c = this.reader.text.charCodeAt(this.reader.at++);
        this.held = c < 128 ? c : [0, 10, 13, 34, 92][(c >> 7) - 1] << 7 | c & 127;
        this.count = c < 128 ? 7 : 14;
      }
      return this.held >> --this.count & 1;
    }
    get(n) {
      var value = 0;
      while (n-- > 0) { value = value * 2 + this.bit(); }
      return value;
    }
    rice(n) {
      var ones = 0;
      while (ones < 20 && this.bit()) { ones++; }
      return ones === 20 ? this.get(40) : ones * 2 ** n + this.get(n);
    }
    below(limit) {
      var n = 31 - Math.clz32(limit), shorter = (2 << n) - limit, value = this.get(n);
      return value < shorter ? value : value * 2 + this.bit() - shorter;
    }
  }

  function frontCoded(text) {
    var last = '';
    return text.split(' ').slice(0, -1).map(word => {
      last = last.slice(0, new Reader(word).sign()) + word.slice(1);
      return last;
    });
  }

  // ---------- Words ----------

  var FOLDED = {'ß': 'ss', 'æ': 'ae', 'œ': 'oe', 'ø': 'o', 'đ': 'd', 'ð': 'd', 'þ': 'th', 'ł': 'l', 'ı': 'i', 'ς': 'σ', 'ة': 'ه', 'ى': 'ي'};
  var CJK = '[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Hang}ー]', IS_CJK = new RegExp(CJK, 'u');
  var WORD = new RegExp(CJK + '+|(?:(?!' + CJK + ')[\\p{L}\\p{Nd}\\p{M}])+', 'gu');

  function fold(text) {
    return text.normalize('NFKD').toLowerCase()
      .replace(/([\u0400-\u052f])\u0306/g, '$1\u0001')
      .replace(/[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u0640\u00ad\u200b-\u200f]/g, '')
      .replace(/\u0001/g, '\u0306')
      .replace(/[ßæœøđðþłıςةى]/g, c => FOLDED[c])
      .normalize('NFC');
  }

  /** The forms of a text, as the index has them. */
  function forms(text) {
    var found = [];
    (fold(text).match(WORD) || []).forEach(run => {
      if (IS_CJK.test(run) && run.length > 1) {
        for (var i = 0; i + 1 < run.length; i++) { found.push(run.substr(i, 2)); }
      } else {
        found.push(run.slice(0, 64));
      }
    });
    return found;
  }

  /** A query as clauses that all must hold; of a clause's items one must. */
  function parse(query) {
    var clauses = [], join = false, unread = [];
    var pattern = /(-?)(?:["“”„«»]([^"“”„«»]*)["“”„«»]?|([^\s"“”„«»]+))/g, m;
    query = query.slice(0, 2000);
    while ((m = pattern.exec(query)) && clauses.length < 24) {
      var text = m[2] === undefined ? m[3] : m[2], quoted = m[2] !== undefined;
      if (!quoted && /^or$/i.test(text) && clauses.length) { join = true; continue; }
      var prefix = !quoted && /[^*]\*+$/.test(text), not = m[1] === '-';
      if (!quoted && m[1] === '' && text[0] === '-') { not = true; }
      var words = forms(text);
      if (!words[0]) { continue; }
      if (prefix) {
        words = words.slice(-1);
      }
      var item = {words: words.slice(0, 24), prefix, quoted, text};
      if (join && !not && !clauses[clauses.length - 1].not) {
        clauses[clauses.length - 1].items.push(item);
      } else {
        clauses.push({not, items: [item]});
      }
      join = false;
    }
    return clauses;
  }

  // ---------- Shards ----------

  var shards = {}, made = {};

  function Missing(names) { this.names = names; }

  /** What a shard holds; if it is not here yet, the search starts again when it is. */
  function need(names) {
    var missing = [...new Set(names)].filter(n => !shards[n]);
    if (missing[0]) { throw new Missing(missing); }
  }

  /** Does a part of a search and notes what it misses. */
  function part(missing, attempt) {
    try {
      attempt();
    } catch (e) {
      if (!(e instanceof Missing)) { throw e; }
      missing.push(...e.names);
    }
  }

  function shard(name, texts, sum) {
    var h = 0;
    texts.forEach(text => {
      for (var i = 0; i < text.length; i++) { h = Math.imul(h, 31) + text.charCodeAt(i) | 0; }
    });
    if (h === sum) { shards[name] = texts; }
  }

  function once(key, make) {
    return made[key] ||= make();
  }

  function fileName(kind, key) {
    return kind + '-' + key.replace(/[^a-z0-9-]/g, c => '_' + c.charCodeAt(0).toString(16) + '_');
  }

  // ---------- The archive's slots ----------

  var SPANS = [1300, 130, 13], YEAR_ZERO = Date.UTC(2000, 0, 1) / 864e5 - 730486;

  function index() {
    need(['index']);
    return once('index', () => {
      var t = shards.index, head = new Reader(t[0]), slots = new Reader(t[1]);
      var ix = {size: head.number(), a: head.number(), t: head.number(), facets: head.number(),
        keys: [], counts: [], firsts: [], slots: {}, words: frontCoded(t[3]), common: new Map(frontCoded(t[4]).map((form, i) => [form, i]))};
      for (var key = 0, first = 0; slots.more();) {
        key += slots.number();
        ix.keys.push(key);
        ix.firsts.push(first);
        first += ix.counts[ix.counts.length] = slots.number();
      }
      // How far a slot is from where lists start, and the slot there.
      var century = floor(ix.keys.find(k => k > 12) / 1300) * 1300;
      ix.step = k => k > 12 ? k - century + 1 : 0;
      ix.yearOf = new Int16Array(ix.size);
      ix.keys.forEach((k, i) => {
        ix.slots[ix.step(k)] = i;
        ix.yearOf.fill(floor(k / 13), ix.firsts[i], ix.firsts[i] + ix.counts[i]);
      });
      return ix;
    });
  }

  function last(sorted, value) { return sorted.findLastIndex(each => each <= value); }

  /** The shard of an article and its place there, as the index divides articles. */
  function block(article, most) {
    var ix = index(), s = last(ix.firsts, article);
    for (var level = 0; ; level++) {
      var unitOf = key => floor(key / SPANS[level]), unit = unitOf(ix.keys[s]), same = key => unitOf(key) === unit;
      var first = ix.firsts[ix.keys.findIndex(same)], to = ix.keys.findLastIndex(same), count = ix.firsts[to] + ix.counts[to] - first;
      if (level === 2) {
        var each = Math.ceil(count / Math.ceil(count / most)), place = (article - first) % each;
        return {name: '2-' + unit + '-' + floor((article - first) / each), place, first: article - place, count: Math.min(each, count - (article - first) + place)};
      } else if (count <= most) {
        return {name: level + '-' + unit, place: article - first, first, count};
      }
    }
  }

  // ---------- Words and their lists ----------

  function wordShard(form) {
    return Math.max(0, last(index().words, form));
  }

  function wordFile(i) {
    return fileName('w', index().words[i]);
  }

  function openWords(i) {
    var name = wordFile(i);
    need([name]);
    return once(name, () => readWords(shards[name], i));
  }

  function readWords(texts, shardPlace) {
    var links = new Reader(texts[1]), data = new Reader(texts[3]), foreign = texts[2].split(' ');
    var opened = {forms: frontCoded(texts[0]), links: [], homes: {__proto__: null}}, order = 0, away = 0;
    opened.forms.forEach((form, i) => {
      var mine = [];
      for (var n = links.number(); n > 0; n--) {
        var where = links.number();
        if (where === 0) {
          var homes = opened.homes[form] ||= [], term = readTerm(data, homes.length, form);
          term.shard = shardPlace;
          term.order = order++;
          homes.push(term);
          mine.push({home: form, ordinal: homes.length - 1, form: 0});
        } else {
          mine.push({home: where === 1 ? foreign[away++] : opened.forms[i - where + 2], ordinal: links.number(), form: links.number()});
        }
      }
      opened.links.push(mine);
    });
    return opened;
  }

  function commonFile(form) {
    return 'c-' + floor(index().common.get(form) / COMMON);
  }

  /** The links of a form whose terms have long lists, and of those beside it. */
  function common(form) {
    var name = commonFile(form);
    need([name]);
    return once(name, () => {
      var texts = shards[name], links = new Reader(texts[0]), data = new Reader(texts[2]), first = name.slice(2) * COMMON;
      var all = texts[1].split(' ').map(home => readTerm(data, data.number(), home));
      return new Map([...index().common.keys()].slice(first, first + COMMON).map(form => {
        var mine = [];
        for (var n = links.number(); n > 0; n--) { mine.push({term: all[links.number()], form: links.number()}); }
        return [form, mine];
      }));
    });
  }

  function readTerm(data, ordinal, home) {
    var df = data.number(), term = {count: floor(df / 4), forms: data.number(), usual: 0, name: fileName(String(ordinal), home), parts: []};
    if (term.forms > 1) { term.usual = data.number(); }
    if (df % 2 === 0) {
      term.list = {articles: new Int32Array(term.count), weights: new Uint16Array(term.count)};
      set(data, term.list.articles, 0, term.list.weights);
    } else {
      for (var key = 0, n = data.number(); n > 0; n--) {
        key += data.number();
        var count = data.number(), before = term.parts.at(-1);
        if (before) { before.end = key; }
        term.parts.push({key, end: 1e9, count: floor(count / 2), bitmap: count % 2, step: before ? index().step(key) : 0, file: '-' + term.name + '-' + key});
      }
      term.kinds = term.parts[1] ? 'bh' : 'b';
    }
    if (df & 2) {
      term.files = data.number();
      term.each = data.number();
    }
    return term;
  }

  /** Articles from a slot on, with their weights where these stand between them. */
  function set(data, articles, step, weights) {
    var ix = index(), head = data.sign(), ranks = articles.length > 31 ? data.sign() : 0, usual = weights && data.sign(), exact = weights && data.sign(), bits = new Bits(data), slot = ix.slots[step], rank = -1;
    for (var i = 0; i < articles.length; i++) {
      var further = bits.rice(floor(head / 6));
      if (further) {
        slot = ix.slots[step += further];
        rank = -1;
      }
      rank += 1 + (ranks ? bits.rice(ranks - 1) : bits.below(ix.counts[slot] - rank - 1));
      articles[i] = ix.firsts[slot] + rank;
      if (weights) {
        var folded = bits.rice(head % 6);
        weights[i] = weight(usual + (folded & 1 ? -1 - folded : folded) / 2, exact, bits);
      }
    }
  }

  /** A weight is exact from some step on; below it the middle of its step must do. */
  function weight(step, exact, bits) {
    return (step << FINE) + (step < exact ? 4 : bits.get(FINE));
  }

  /** The parts of a frequent term's list; years: only what may lie in them. */
  function partsOf(term, years) {
    return term.parts.filter(part => !years || part.key < 13 || part.key <= years[1] * 13 + 12 && part.end > years[0] * 13);
  }

  /** The files that a list still needs, of all its articles or only of those where the term weighs most. */
  function listFiles(term, years, kinds) {
    return partsOf(term, years).flatMap(part => [...kinds].map(kind => kind + part.file));
  }

  /** A term's articles and weights; rough[i] is set where the weight is but a guess. */
  function list(term, years, best) {
    if (term.list) { return term.list; }
    var kinds = best ? 'h' : term.kinds, open = !best && listFiles(term, years, 'r').every(f => shards[f]);
    need(listFiles(term, years, kinds));
    return once('list ' + term.name + ' ' + (years || '') + ' ' + open + kinds, () => {
      var parts = partsOf(term, years), tops = parts.map(heaviest);
      if (best) { return {articles: tops.flatMap(top => [...top.articles]), weights: tops.flatMap(top => [...top.weights])}; }
      var count = parts.reduce((n, p) => n + p.count, 0), i = 0;
      var all = {articles: new Int32Array(count), weights: new Uint16Array(count), rough: new Uint16Array(count)};
      parts.forEach((part, p) => {
        var top = tops[p], j = 0, to = i + part.count, rest = open && new Bits(new Reader(shards['r' + part.file][0]));
        setOf(part, all.articles.subarray(i, to));
        for (; i < to; i++) {
          if (all.articles[i] === top.articles[j]) {
            all.weights[i] = top.weights[j++];
          } else {
            all.weights[i] = rest ? top.means[rest.get(2)] : top.mean;
            if (!rest) { all.rough[i] = (top.exact << FINE) - top.mean; }
          }
        }
      });
      return all;
    });
  }

  /** The articles of a part where the term weighs most, and what is known of the others. */
  function heaviest(part) {
    return once('h' + part.file, () => {
      var data = new Reader((shards['h' + part.file] || shards['b' + part.file]).at(-1)), n = data.number();
      var top = {articles: new Int32Array(n), weights: new Uint16Array(n), exact: data.sign(), mean: data.number(), means: [0, 1, 2, 3].map(() => data.number())};
      set(data, top.articles, part.step, top.weights);
      return top;
    });
  }

  function setOf(part, into) {
    var ix = index(), at = 0, data = new Reader(shards['b' + part.file][0]);
    if (!part.bitmap) {
      set(data, into, part.step);
      return;
    }
    for (var s = ix.keys.indexOf(part.key); ix.keys[s] < part.end; s++) {
      for (var rank = 0; rank < ix.counts[s]; rank += 6) {
        for (var six = data.sign(), bit = 0; six; six >>= 1, bit++) {
          if (six & 1) { into[at++] = ix.firsts[s] + rank + bit; }
        }
      }
    }
  }

  /** The terms of a form, each with the number of the form among the term's forms; null if unknown. From the shards of words where all its terms must be comparable, or their places known: whole. */
  function terms(form, whole) {
    if (!whole && index().common.has(form)) { return common(form).get(form); }
    var words = openWords(wordShard(form)), place = words.forms.indexOf(form);
    var links = place < 0 ? compounds(form) : words.links[place];
    if (!links[0]) { return null; }
    need(links.map(l => wordFile(wordShard(l.home))));
    return links.map(l => {
      return {term: openWords(wordShard(l.home)).homes[l.home][l.ordinal], form: l.form};
    });
  }

  /** A small archive may have a word in compounds only: that can be looked up. */
  function compounds(word) {
    var ix = index(), found = [], names = ix.words.map((w, i) => wordFile(i));
    if (names.length > 60 || word.length < 5) { return found; }
    need(names);
    names.forEach((n, s) => openWords(s).forms.forEach((form, i) => {
      if (form.length > word.length + 2 && form.endsWith(word)) { found.push(...openWords(s).links[i]); }
    }));
    return found;
  }

  /** All terms that have a form with a beginning. */
  function beginning(prefix) {
    var ix = index(), from = wordShard(prefix), to = wordShard(prefix + '\uffff');
    if (to - from >= 12) { throw new Refused('short', prefix + '*'); }
    var found = [], names = ix.words.slice(from, to + 1).map((_, i) => wordFile(from + i));
    need(names);
    var seen = names.flatMap((_, i) => openWords(from + i).forms.filter(form => form.startsWith(prefix)));
    if (seen.length > 400) { throw new Refused('short', prefix + '*'); }
    seen.forEach(form => {
      terms(form, true).forEach(link => {
        if (!found.some(f => f.term === link.term)) { found.push(link); }
      });
    });
    return {links: found, forms: seen};
  }

  function Refused(why, what) { this.why = why; this.what = what; }

  // ---------- Places, for phrases ----------

  /** For each of some articles, in order, the places where a form stands. */
  function places(link, wanted) {
    var term = link.term, all = list(term).articles, found = {}, ix = index(), ordinals = [], i, j;
    for (i = 0, j = 0; i < wanted.length; i++) {
      while (j < all.length && all[j] < wanted[i]) { j++; }
      if (all[j] === wanted[i]) { ordinals.push(j); }
    }
    if (term.files) {
      var each = term.each, names = [];
      ordinals.forEach(o => {
        var chunk = floor(o / each);
        names[chunk] = 'y-' + term.name + '-' + chunk;
      });
      need(names);
      names.forEach((name, chunk) => {
        var first = chunk * each;
        readPlaces(new Reader(shards[name][0]), first, Math.min(each, all.length - first), link, all, found);
      });
    } else {
      need(['positions']);
      var bounds = once('positions', () => frontCoded(shards.positions[0]));
      var x = Math.max(0, last(bounds, ix.words[term.shard])), shardName = fileName('x', bounds[x]);
      need([shardName]);
      var texts = shards[shardName], at = 0;
      var mine = term.shard - ix.words.indexOf(bounds[x]);
      for (i = 0; i <= mine; i++) {
        var lengths = new Reader(texts[i]);
        for (j = 0; i < mine ? lengths.more() : j < term.order; j++) { at += lengths.number(); }
      }
      var data = new Reader(texts[texts.length - 1]);
      data.at = at;
      readPlaces(data, 0, all.length, link, all, found);
    }
    return found;
  }

  function readPlaces(data, first, count, link, all, found) {
    var head = data.sign(), n = head >> 2, bits = new Bits(data);
    for (var i = first; i < first + count; i++) {
      var varied = head & 2 && bits.bit(), place = 0, here = [], end = varied && head & 1 && !bits.bit();
      while (!end) {
        end = !varied || bits.bit();
        var form = varied && link.term.forms > 1 && bits.bit() ? bits.rice(2) : link.term.usual;
        place += bits.rice(n) + 1;
        if (form === link.form) { here.push(place); }
      }
      if (here.length) { found[all[i]] = (found[all[i]] || []).concat(here); }
    }
  }

  // ---------- Finding ----------

  var WEIGHTS = Float32Array.from({length: 513}, (none, s) => 1 / (1 + Math.exp(2 - (s + 0.5) * 6 / 512)));

  function idf(term) {
    return Math.log(1 + (index().size - term.count + 0.5) / (term.count + 0.5));
  }

  /** Of a word, a beginning or a phrase: which articles have it, and how much that counts. */
  function item(it, years, brief) {
    var ix = index(), hit = {has: new Uint8Array(ix.size), score: new Float32Array(ix.size), more: new Float32Array(ix.size), terms: [], unknown: []};
    var phrase = !it.prefix && it.words.length > 1;
    var links = it.prefix ? [beginning(it.words[0]).links] : it.words.map(w => {
      var found = terms(w, phrase);
      if (!found) { hit.unknown.push(w); }
      return found || [];
    });
    if (phrase) { years = null; }
    need(links.flat().flatMap(l => listFiles(l.term, years, brief.has(l.term) ? 'h' : l.term.kinds)));
    if (hit.unknown[0] && phrase) { return hit; }
    links.forEach((ls, w) => {
      var seen = new Uint8Array(ix.size);
      ls.forEach(l => {
        var best = brief.has(l.term), all = list(l.term, years, best), rare = idf(l.term);
        if (!best) { hit.terms.push(l.term); }
        for (var i = 0; i < all.articles.length; i++) {
          var a = all.articles[i];
          seen[a] = 1;
          var w = WEIGHTS[all.weights[i]];
          hit.score[a] += rare * w;
          if (all.rough) { hit.more[a] += rare * (WEIGHTS[all.weights[i] + all.rough[i]] - w); }
        }
      });
      for (var a = 0; a < ix.size; a++) { hit.has[a] = seen[a] && (!w || hit.has[a]); }
    });
    if (phrase) { inOrder(it, links, hit); }
    return hit;
  }

  /** Keeps of the articles that have all words of a phrase those that have them in a row. */
  function inOrder(it, links, hit) {
    var wanted = [];
    hit.has.forEach((has, a) => { if (has) { wanted.push(a); } });
    if (!wanted.length) { return; }
    var missing = [];
    var where = links.map(ls => {
      var of = {};
      ls.forEach(l => {
        part(missing, () => {
          var found = places(l, wanted);
          for (var x in found) { of[x] = (of[x] || []).concat(found[x]); }
        });
      });
      return of;
    });
    need(missing);
    wanted.forEach(x => {
      hit.has[x] = (where[0][x] || []).some(p => where.every((w, i) => w[x]?.includes(p + i)));
    });
  }

  /** Days from a date as precise as it is written; the first or the last that it can mean. */
  function day(date, end) {
    var m = /^\s*(\d{3,4})(?:-(\d\d?)(?:-(\d\d?))?)?\s*$/.exec(date || '');
    if (!m) { return null; }
    var month = (m[2] || (end ? 12 : 1)) - 1, last = end && !m[3];
    return new Date(0).setUTCFullYear(m[1], last ? month + 1 : month, last ? 0 : m[3] || 1) / 864e5;
  }

  function yearText(year) { return String(year).padStart(4, 0); }

  function slotDays(key) {
    var month = key % 13, text = yearText(floor(key / 13)) + (month < 12 ? '-' + (month + 1) : '');
    return [day(text, false), day(text, true)];
  }

  /** 1 for articles within a range of dates, 2 for those that may be. */
  function within(from, to) {
    var ix = index(), lo = day(from, false), hi = day(to, true), mask = new Uint8Array(ix.size);
    lo ??= -Infinity;
    hi ??= Infinity;
    var missing = [];
    ix.keys.forEach(key => {
      var d = slotDays(key);
      if (key >= 13 && d[0] <= hi && d[1] >= lo && (d[0] < lo || d[1] > hi)) { missing.push('d-' + floor(key / 130)); }
    });
    need(missing);
    ix.keys.forEach((key, s) => {
      var d = slotDays(key), a = ix.firsts[s], end = a + ix.counts[s];
      if (key >= 13 && (d[0] > hi || d[1] < lo)) { return; }
      if (key >= 13 && d[0] >= lo && d[1] <= hi) { mask.fill(1, a, end); return; }
      var runs = key < 13 ? new Reader(shards.index[2]) : runsOf(key);
      while (a < end) {
        var n = runs.number(), start = runs.number(), until = runs.number();
        var first = key < 13 ? start ? YEAR_ZERO + start : -Infinity : d[0] + start;
        var final = key < 13 ? until ? YEAR_ZERO + until : Infinity : d[0] + until;
        if (first <= hi && final >= lo) { mask.fill(first >= lo && final <= hi ? 1 : 2, a, a + n); }
        a += n;
      }
    });
    return mask;
  }

  /** The shard of a decade's days, at a slot. */
  function runsOf(key) {
    var ix = index(), decade = floor(key / 130), runs = new Reader(shards['d-' + decade][0]);
    for (var s = 0; ix.keys[s] < key; s++) {
      if (floor(ix.keys[s] / 130) === decade && ix.keys[s] >= 13) {
        for (var n = 0; n < ix.counts[s];) { n += runs.number(); runs.number(); runs.number(); }
      }
    }
    return runs;
  }

  /** Language, topics, authors and names of all articles. */
  function facets() {
    var ix = index(), names = [], firsts = [];
    for (var a = 0; a < ix.size;) {
      var b = block(a, 4096);
      names.push('f-' + b.name);
      firsts.push(a);
      a = b.first + b.count;
    }
    need(names);
    return once('facets', () => {
      var all = {kinds: KINDS.map(() => ({__proto__: null})), of: new Array(ix.size)}, at = 0;
      names.forEach(name => {
        var labels = shards[name][0].split('\n'), data = new Reader(shards[name][1]);
        while (data.more()) {
          var mine = KINDS.map((_, kind) => {
            var keys = [];
            for (var n = kind ? data.number() : 1; n > 0; n--) {
              var l = labels[data.number()], key = l.normalize('NFC').toLowerCase();
              all.kinds[kind][key] ||= l;
              keys.push(key);
            }
            return keys;
          });
          all.of[at++] = mine;
        }
      });
      return all;
    });
  }

  var KINDS = ['language', 'topic', 'author', 'name'];

  /**
   * Finds. The options: q; from, to (dates); language, topic, author, name; sort (new, old or nothing);
   * facets (true: count them, whatever it costs).
   */
  function find(o) {
    var ix = index(), clauses = parse(o.q || ''), result = {total: 0, hits: [], years: {}, unknown: [], maybe: null, clauses, facets: null};
    var chosen = KINDS.some(kind => o[kind]), filtered = o.from || o.to || chosen;
    if (!ix.size || !clauses.some(c => !c.not) && !filtered) { return result; }
    result.asked = true;
    var years = day(o.from) === null && day(o.to) === null ? null
      : [day(o.from) === null ? 0 : +/\d+/.exec(o.from)[0], day(o.to) === null ? 9999 : +/\d+/.exec(o.to)[0]];
    preload(clauses);
    var brief = briefly(o.all || o.facets || o.sort || filtered || clauses.some(c => c.not) ? [] : clauses);
    var has = new Uint8Array(ix.size).fill(1), score = new Float32Array(ix.size), more = new Float32Array(ix.size), rough = [], missing = [];
    clauses.forEach(clause => {
      var any = new Uint8Array(ix.size);
      clause.items.forEach(it => {
        part(missing, () => {
          var hit = item(it, years, brief);
          if (!clause.not) {
            result.unknown.push(...hit.unknown);
            rough.push(...hit.terms);
          }
          for (var a = 0; a < ix.size; a++) {
            any[a] |= hit.has[a];
            if (hit.has[a] && !clause.not) {
              score[a] += hit.score[a];
              more[a] += hit.more[a];
            }
          }
        });
      });
      for (var a = 0; a < ix.size; a++) { has[a] &= clause.not ? 1 - any[a] : any[a]; }
    });
    need(missing);
    if (years) {
      var mask = within(o.from, o.to);
      result.maybe = mask;
      for (var a = 0; a < ix.size; a++) { if (!mask[a]) { has[a] = 0; } }
    }
    var subjects = chosen || o.facets || ix.facets <= 24000 ? facets() : null;
    KINDS.forEach((kind, k) => {
      if (o[kind]) {
        var key = o[kind].normalize('NFC').toLowerCase();
        for (var a = 0; a < ix.size; a++) { if (has[a] && !subjects.of[a][k].includes(key)) { has[a] = 0; } }
      }
    });
    for (a = 0; a < ix.size; a++) {
      if (has[a]) {
        result.total = result.hits.push(a);
        result.years[ix.yearOf[a]] = (result.years[ix.yearOf[a]] || 0) + 1;
      }
    }
    result.brief = brief.size > 0;
    if (result.brief && result.total < 100) { return find({...o, all: true}); }
    if (subjects && !result.brief) { result.facets = count(result.hits, subjects); }
    sort(result, o, score, more, rough, years);
    return result;
  }

  /** Asks for the shards of all words at once. */
  function preload(clauses) {
    need(clauses.flatMap(c => c.items.flatMap(it => it.words.flatMap(w => {
      return it.words[1] ? ['positions', wordFile(wordShard(w))] : it.prefix || !index().common.has(w) ? wordFile(wordShard(w)) : commonFile(w);
    }))));
  }

  /** Terms of which only the articles are loaded where they weigh most, for all would be too much: among the words of a query the less frequent ones. */
  function briefly(clauses) {
    var left = MOST_PARTS, brief = new Set();
    new Set(clauses.flatMap(c => c.items.flatMap(it => it.prefix || it.words[1] ? [] : terms(it.words[0]) || [])).map(l => l.term).filter(term => term.parts[1])
      .sort((a, b) => b.count - a.count)).forEach(term => {
      left -= term.parts.length;
      if (left < 0 && listFiles(term, null, 'b').some(f => !shards[f])) { brief.add(term); }
    });
    return brief;
  }

  function count(hits, subjects) {
    return subjects.kinds.map((labels, k) => {
      var counts = {__proto__: null};
      hits.forEach(a => {
        subjects.of[a][k].forEach(key => { counts[key] = (counts[key] || 0) + 1; });
      });
      return Object.keys(counts).sort((a, b) => counts[b] - counts[a] || (a < b ? -1 : 1))
        .map(key => ({name: labels[key], count: counts[key]}));
    });
  }

  function sort(result, o, score, more, rough, years) {
    var ix = index();
    if (o.sort === 'new' || o.sort === 'old') {
      var undated = result.hits.filter(a => !ix.yearOf[a]);
      var dated = result.hits.filter(a => ix.yearOf[a]);
      result.hits = (o.sort === 'new' ? dated.reverse() : dated).concat(undated);
      return;
    }
    // Only the first thousand are put in order; the others weigh less.
    var order = (a, b) => score[b] - score[a] || a - b, weights = Float32Array.from(result.hits, a => score[a]).sort(), least = weights[Math.max(0, weights.length - 1000)];
    result.hits = result.hits.filter(a => score[a] >= least).sort(order).concat(result.hits.filter(a => score[a] < least));
    // What may weigh more than is known could still reach the first ten: then that is loaded, too, unless it is very much.
    var bar = score[result.hits[9]], open = rough.filter(term => idf(term) > bar / 50);
    if (open.reduce((n, term) => n + (term.list ? 0 : term.count), 0) < MOST_REST && result.hits.slice(10).some(a => more[a] && score[a] + more[a] * 0.7 > bar)) {
      need(open.flatMap(term => listFiles(term, years, 'r')));
    }
  }

  // ---------- Near spellings ----------

  function distance(a, b, most) {
    var before = [], row = [], older;
    for (var j = 0; j <= b.length; j++) { row[j] = j; }
    for (var i = 1; i <= a.length; i++) {
      older = before;
      before = row;
      row = [i];
      var least = i;
      for (j = 1; j <= b.length; j++) {
        row[j] = Math.min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) { row[j] = Math.min(row[j], older[j - 2] + 1); }
        least = Math.min(least, row[j]);
      }
      if (least > most) { return most + 1; }
    }
    return row[b.length];
  }

  /** Words of the archive that are spelled nearly like one that it lacks, the likeliest first. */
  function near(word) {
    var place = wordShard(word), words = openWords(place), most = word.length < 5 ? 1 : 2, found = [];
    words.forms.forEach((form, i) => {
      var d = distance(word, form, most);
      if (d > most && form.length < word.length + 4 && form.startsWith(word.slice(0, -1))) { d = most; }
      if (d <= most) {
        var often = words.links[i].reduce((n, l) => n + (words.homes[l.home]?.[l.ordinal].count || 1), 0);
        found.push({word: form, far: d, often});
      }
    });
    found.sort((a, b) => a.far - b.far || b.often - a.often || (a.word < b.word ? -1 : 1));
    return found.slice(0, 5).map(f => f.word);
  }

  // ---------- What is shown of an article ----------

  function shown(articles, kind) {
    var blocks = articles.map(a => block(a, index()[kind]));
    need(blocks.map(b => kind + '-' + b.name));
    return blocks.map(b => shards[kind + '-' + b.name][0].split('\n')[b.place]);
  }

  function addresses(articles) {
    return shown(articles, 'a').map((text, i) => {
      if (text[0] === '|') { return text.slice(1); }
      var ix = index(), key = ix.keys[last(ix.firsts, articles[i])], month = key % 13 + 1;
      return (key < 13 ? 'undated/' : yearText(floor(key / 13)) + '/' + (month > 12 ? '' : ('0' + month).slice(-2) + '/')) + text + '.html';
    });
  }

  function texts(articles) {
    return shown(articles, 't').map(line => {
      var part = line.split('\t');
      return {date: part[0], language: part[1], headline: part[2], lead: part[3], derived: part.length > 4};
    });
  }

  /** The forms of the archive that an article may have been found by. */
  function marks(clauses) {
    return clauses.flatMap(c => c.not ? [] : c.items.flatMap(it => it.words.map(word => {
      return {word, prefix: it.prefix, near: it.words[1] ? [word] : alike(word)};
    })));
  }

  function alike(word) {
    try {
      var mine = terms(word);
      if (index().common.has(word)) { return [...common(word)].filter(f => f[1].some(l => l.term === mine[0].term)).map(f => f[0]); }
      var opened = openWords(wordShard(word));
      return opened.forms.filter((f, i) => f === word || opened.links[i].some(l => mine?.some(m => m.term === opened.homes[l.home]?.[l.ordinal])));
    } catch (e) {
      return [word];
    }
  }

  var legger = root.legger = {
    shard, find, near, parse, forms, fold, addresses, texts, marks, index, facets, Missing, Refused, has: n => !!shards[n]
  };

  // ---------- The page ----------

  var page = root.document, form = page && page.getElementById('search');
  if (!form) { return; }

  var say = form.dataset, box = form.elements, shownMost = 10, turn = 0, failed = {}, current = null, pages = {}, opened = false, timer;
  var FIELDS = ['q', 'from', 'to', 'sort', ...KINDS];
  var FIND_ME = /[\p{L}\p{N}\p{M}]+/gu;

  function encoded(path) { return path.split('/').map(encodeURIComponent).join('/'); }
  function id(name) { return page.getElementById(name); }
  function words(key, value) { return say[key].replace('%s', () => value); }

  function make(name, text, attributes) {
    var element = page.createElement(name);
    if (text) { element.textContent = text; }
    for (var a in attributes) { element.setAttribute(a, attributes[a]); }
    return element;
  }

  function load(name, then) {
    var script = make('script', '', {src: 'search/' + name + '.js'});
    script.onload = script.onerror = () => {
      script.remove();
      if (!shards[name]) { failed[name] = true; }
      then();
    };
    page.head.append(script);
  }

  root.addEventListener('error', e => {
    if (/\/search\/[^/]+\.js/.test(e.filename)) { e.preventDefault(); }
  });

  /** Tries until all shards are here; a newer search ends it. */
  function run(mine, attempt, then, wait) {
    try {
      then(attempt());
    } catch (e) {
      if (!(e instanceof Missing) || e.names.some(n => failed[n])) {
        failed = {};
        trouble(e);
        return;
      }
      var left = e.names.length;
      setTimeout(() => {
        if (mine !== turn) { return; }
        e.names.forEach(name => {
          load(name, () => {
            if (--left === 0 && mine === turn) { run(mine, attempt, then); }
          });
        });
      }, wait);
    }
  }

  function trouble(e) {
    id('found').hidden = true;
    id('status').replaceChildren(e instanceof Refused ? words('short', e.what) : say.broken);
  }

  function fields() {
    return Object.fromEntries(FIELDS.map(f => [f, box[f].value.trim()]).filter(f => f[1]));
  }

  function cite(how) {
    history[how]({shown: shownMost}, '', '?' + new URLSearchParams(fields()));
  }

  function start(how) {
    clearTimeout(timer);
    if (how) {
      shownMost = 10;
      cite(how);
    }
    search();
  }

  function search(wait, all) {
    var mine = ++turn, o = {...fields(), all, facets: !!id('facets').querySelector('details[open]')};
    run(mine, () => find(o), result => { show(mine, o, result); }, wait);
  }

  function show(mine, o, result) {
    current = result;
    var status = id('status'), box = make('data', result.total.toLocaleString(page.documentElement.lang), {'data-hits': result.total, value: result.total});
    id('found').hidden = !result.total;
    id('help').hidden = result.total > 0;
    status.replaceChildren();
    id('hits').replaceChildren();
    if (!result.asked) { return; }
    id('all').hidden = !result.brief;
    id('years').parentNode.hidden = result.brief;
    status.append(result.brief ? say.over + ' ' : '', box, ' ' + (result.total === 1 ? say.one : say.many));
    if (!result.total) { nothing(mine, o, result, status); }
    years(result);
    subjects(o, result);
    opened = true;
    more(mine);
  }

  function nothing(mine, o, result, status) {
    var word = result.unknown[0];
    status.append(make('p', word ? words('unknown', word) : words('none', o.q || '')));
    if (!word) { return; }
    run(mine, () => near(word), found => {
      if (!found[0]) { return; }
      var line = make('p', say.near + ' ');
      found.forEach(f => {
        var query = new URLSearchParams(location.search);
        query.set('q', fold(o.q).replace(word, () => f));
        line.append(make('a', f, {href: '?' + query}), ' ');
      });
      status.append(line);
    });
  }

  /** Bars for the years; a bar narrows the range to its own. */
  function years(result) {
    var all = index().keys.map(k => floor(k / 13)).filter(Boolean);
    var unit = all[all.length - 1] - all[0] > 200 ? 10 : 1, bars = [], counts = {}, most = 1;
    Object.keys(result.years).forEach(y => {
      var bar = floor(y / unit) * unit;
      if (+y) { most = Math.max(most, counts[bar] = (counts[bar] || 0) + result.years[y]); }
    });
    for (var y = floor(all[0] / unit) * unit; y <= all[all.length - 1]; y += unit) {
      var n = counts[y] || 0, name = unit > 1 ? y + '–' + (y + 9) : String(y);
      var bar = make('button', '', {type: 'button', title: name + ': ' + n, 'aria-label': name + ': ' + n, 'data-from': y, 'data-to': y + unit - 1});
      bar.disabled = !n;
      bar.append(make('span'));
      bar.firstChild.style.blockSize = n ? Math.max(4, 100 * n / most) + '%' : '0';
      bars.push(bar);
    }
    id('years').replaceChildren(...bars);
    id('first').textContent = all[0] || '';
    id('last').textContent = all[all.length - 1] || '';
    id('undated').textContent = result.years[0] ? words('undated', result.years[0]) : '';
  }

  function subjects(o, result) {
    KINDS.forEach((kind, k) => {
      var part = id(kind), found = result.facets?.[k];
      part.hidden = !!found && !found.length;
      var list = part.querySelector('ul');
      if (!opened && result.facets && root.innerWidth > 800) { part.open = true; }
      list.replaceChildren();
      (found || []).slice(0, 15).forEach(f => {
        var chosen = (o[kind] || '').toLowerCase() === f.name.toLowerCase(), item = make('li');
        var button = make('button', kind === 'language' ? languageName(f.name) : f.name, {type: 'button', 'aria-pressed': chosen, 'data-value': chosen ? '' : f.name, 'data-kind': kind});
        button.append(' ', make('span', f.count.toLocaleString(page.documentElement.lang), {'class': 'n'}));
        item.append(button);
        list.append(item);
      });
    });
  }

  function languageName(tag) {
    try {
      return new Intl.DisplayNames([page.documentElement.lang], {type: 'language'}).of(tag);
    } catch (none) {
      return tag;
    }
  }

  /** Shows the hits up to as many as are asked for. */
  function more(mine) {
    var list = id('hits'), from = list.children.length, articles = current.hits.slice(from, shownMost), result = current;
    id('more').hidden = result.total <= shownMost;
    if (!articles.length) { return; }
    run(mine, () => addresses(articles), found => {
      var marked = marks(result.clauses);
      found.forEach((path, i) => {
        if (from + i < list.children.length) { return; }
        var hit = make('li', '', {'class': 'hit'}), what = make('div', '', {'class': 'what'}), heading = make('h3'), when = make('p', '', {'class': 'when'});
        heading.append(make('a', path.replace(/.*\/|\.html$/g, '').replace(/-/g, ' '), {href: encoded(path)}));
        what.append(heading, make('p', '', {'class': 'lead'}));
        hit.append(when, what);
        list.append(hit);
        if (result.maybe?.[articles[i]] === 2) { hit.append(make('p', say.maybe, {'class': 'maybe'})); }
        describe(mine, articles[i], hit, marked);
      });
    });
  }

  /** Headline, date and words around the hit, from the article's page; from disk its first words. */
  function describe(mine, article, hit, marked) {
    var link = hit.querySelector('a'), fill = d => {
      link.textContent = d.headline;
      link.parentNode.classList.toggle('derived', d.derived);
      hit.querySelector('.when').textContent = d.date;
      if (d.language) { hit.querySelector('.what').lang = d.language; }
      hit.querySelector('.what').dir = 'auto';
      excerpt(hit.querySelector('.lead'), d.text, marked);
    };
    var local = () => {
      run(mine, () => texts([article])[0], t => {
        fill({headline: t.headline, derived: t.derived, date: dateText(t.date), language: t.language, text: t.lead});
      });
    };
    if (!/^http/.test(location.protocol)) {
      local();
    } else if (pages[article]) {
      fill(pages[article]);
    } else {
      fetch(link.href).then(r => r.ok ? r.text() : Promise.reject(r.status)).then(html => {
        var parsed = new DOMParser().parseFromString(html, 'text/html'), text = parsed.querySelector('.text') || parsed.querySelector('main'), headline = parsed.querySelector('h1');
        var date = parsed.querySelector('.facts .date, time'), foreign = text.closest('[lang]');
        text.querySelectorAll('p, h2, h3, li, td, pre').forEach(e => { e.append('\n'); });
        pages[article] = {headline: headline.textContent.trim(), derived: headline.classList.contains('derived'), date: date ? date.textContent.trim() : '', language: foreign?.lang, text: text.textContent};
        if (mine === turn) { fill(pages[article]); }
      }).catch(local);
    }
  }

  function dateText(edtf) {
    var m = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(edtf), rest = m && edtf.slice(m[0].length);
    if (!m || rest && !/^T/.test(rest)) { return edtf; }
    var date = new Date(0);
    date.setUTCFullYear(+m[1], (m[2] || 1) - 1, m[3] || 1);
    return m[2] ? date.toLocaleDateString(page.documentElement.lang, {timeZone: 'UTC', year: 'numeric', month: 'long', day: m[3] ? 'numeric' : undefined}) : m[1];
  }

  function excerpt(into, text, marked) {
    var found = [], best = 0, most = 0;
    text = text.replace(/\s+/g, ' ').trim().slice(0, 200000);
    for (var m of text.matchAll(FIND_ME)) {
      var word = fold(m[0]);
      marked.forEach((w, k) => {
        var at = IS_CJK.test(w.word) ? word.indexOf(w.word) : -1;
        if (at >= 0) {
          found.push({from: m.index + at, to: m.index + at + w.word.length, k});
        } else if (w.near.includes(word) || w.prefix && word.startsWith(w.word) || w.word.length > 3 && word.length > w.word.length + 3 && word.includes(w.word)) {
          found.push({from: m.index, to: m.index + m[0].length, k});
        }
      });
    }
    found.forEach((f, i) => {
      var seen = {}, n = 0;
      for (var j = i; j < found.length && found[j].to < f.from + 200; j++) {
        n += seen[found[j].k] ? 0.01 : 1;
        seen[found[j].k] = 1;
      }
      if (n > most) { most = n; best = f.from; }
    });
    var from = best < 60 ? 0 : text.lastIndexOf(' ', best - 40) + 1, to = text.length < from + 240 ? text.length : text.lastIndexOf(' ', from + 240);
    if (to <= from) { to = from + 240; }
    var at = from;
    into.replaceChildren(from ? '… ' : '');
    found.forEach(f => {
      if (f.from >= at && f.to <= to) {
        into.append(text.slice(at, f.from), make('mark', text.slice(f.from, f.to)));
        at = f.to;
      }
    });
    into.append(text.slice(at, to), to < text.length && !/…$/.test(text) ? ' …' : '');
  }

  /** Saves up to a thousand hits. */
  function save(kind) {
    var articles = current.hits.slice(0, 1000);
    run(turn, () => {
      var missing = [];
      part(missing, () => texts(articles));
      part(missing, () => addresses(articles));
      need(missing);
      var paths = addresses(articles), subject = facets();
      return texts(articles).map((t, i) => {
        return {title: t.headline, date: t.date, language: t.language, by: subject.of[articles[i]][2].map(k => subject.kinds[2][k]), url: new URL(encoded(paths[i]), location.href).href};
      });
    }, rows => {
      var cell = s => '"' + s.replace(/^[=+\-@\t]/, "'$&").replace(/"/g, '""') + '"';
      var text = kind === 'csv' ? '\ufefftitle,date,language,author,address\r\n' + rows.map(r => [r.title, r.date, r.language, r.by.join('; '), r.url].map(cell).join(',') + '\r\n').join('')
        : rows.map(r => {
          var d = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(r.date);
          return ['TY  - NEWS', 'TI  - ' + r.title].concat(r.by.map(b => 'AU  - ' + b), d ? ['PY  - ' + d[1], 'DA  - ' + d[1] + '/' + (d[2] || '') + '/' + (d[3] || '') + '/'] : [], ['LA  - ' + r.language, 'UR  - ' + r.url, 'ER  - ', '']).join('\r\n');
        }).join('');
      var link = make('a', '', {href: URL.createObjectURL(new Blob([text], {type: kind === 'csv' ? 'text/csv' : 'text/plain'})), download: 'legger.' + kind});
      link.click();
    });
  }

  function read() {
    var query = new URLSearchParams(location.search);
    FIELDS.forEach(f => { box[f].value = query.get(f) || ''; });
    shownMost = history.state?.shown || 10;
    start('');
  }

  form.addEventListener('submit', e => {
    e.preventDefault();
    start('pushState');
  });
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(cite, 400, 'replaceState');
    shownMost = 10;
    search(120);
  });
  form.addEventListener('change', e => { if (e.target === box.sort) { start('pushState'); } });
  id('facets').addEventListener('toggle', () => { if (current && !current.facets) { start(''); } }, true);
  id('found').addEventListener('click', e => {
    var b = e.target.closest('button');
    if (!b) { return; }
    if (b.dataset.from) {
      box.from.value = yearText(b.dataset.from);
      box.to.value = yearText(b.dataset.to);
      start('pushState');
    } else if (b.dataset.kind) {
      box[b.dataset.kind].value = b.dataset.value;
      start('pushState');
    } else if (b.id === 'all') {
      search(0, true);
    } else if (b.id === 'more') {
      shownMost += 10;
      history.replaceState({shown: shownMost}, '');
      more(turn);
    } else if (b.dataset.save) {
      save(b.dataset.save);
    }
  });
  root.addEventListener('popstate', read);
  form.hidden = false;
  read();
})(typeof window === 'undefined' ? this : window);
