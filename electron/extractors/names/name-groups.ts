import type { EntityKind, NameValue } from '../../../shared/model/finding.ts';
import { isAbbreviationOf } from './abbreviation.ts';
import { entityKindOf, inTitleCase, type KindVotes } from './entity-kind.ts';
import { isGeneric } from './generic-noun.ts';
import { isKnownPlace, isLanguage } from './known-places.ts';
import type { NameCandidate } from './name-candidate.ts';
import { type Edges, edgesOf } from './name-edges.ts';
import { isAcronym } from './split-sequence.ts';
import { lawNouns, noNames, organisationNouns, placeNouns } from './word-lists.ts';

interface Form {
  readonly form: string;
  readonly words: readonly string[];
  readonly votes: Map<EntityKind, number>;
  /** How often it stands where a capital means something. */
  trusted: number;
  /** How often it opens a sentence. */
  opening: number;
  count: number;
}

/** The names of one text, by their words. */
export interface NameGroups {
  /** The kind and the fullest form of a name; null for words that are no name of this text. */
  valueOf(words: readonly string[]): NameValue | null;
}

/** Collects the forms of a text's names and finds which belong together; to be read once all candidates are added. */
export class NameCollector {
  readonly #forms = new Map<string, Form>();
  readonly #abbreviations = new Map<string, string>();
  /** Names that stood before their abbreviation. */
  readonly #introduced = new Set<string>();

  add({ form, words, trust, evidence, abbreviation }: NameCandidate): void {
    const key = words.join(' ');
    const known = this.#forms.get(key);
    const kept = known ?? { form, words, votes: new Map(), trusted: 0, opening: 0, count: 0 };
    const isBetter = known !== undefined && /\p{Ll}/u.test(form) && !/\p{Ll}/u.test(known.form);
    const entry = isBetter ? { ...kept, form } : kept;
    entry.count += 1;
    if (trust === 'capital') entry.trusted += 1;
    if (trust === 'sentence start') entry.opening += 1;
    if (evidence !== null && trust !== 'title case')
      entry.votes.set(evidence, (entry.votes.get(evidence) ?? 0) + 1);
    this.#forms.set(key, entry);
    if (abbreviation === null || words.length < 2) return;
    const short = abbreviation.toLowerCase();
    if (!isAbbreviationOf(abbreviation, words) && !words.includes(short)) return;
    this.#introduced.add(key);
    entry.votes.set('organisation', 1);
    if (!this.#abbreviations.has(short)) this.#abbreviations.set(short, key);
  }

  /** Decides which forms are names and groups them. `isOrdinary` tells whether the text has a word in lower case too. */
  *group(isOrdinary: (word: string) => boolean): Generator<void, NameGroups> {
    const accepted = new Map<string, Form>();
    let done = 0;
    for (const [key, form] of this.#forms) {
      if (this.#isName(key, form, isOrdinary)) accepted.set(key, form);
      done += 1;
      if (done % 2_000 === 0) yield;
    }
    const byEdge = yield* edgesOf(accepted, (edge, full) => this.#isOther(edge, full));
    this.#addInitials(accepted);
    this.#addNouns(accepted, isOrdinary);
    const values = new Map<string, NameValue>();
    return {
      valueOf: (words) => {
        const key = words.join(' ');
        const known = values.get(key);
        if (known) return known;
        const full = this.#fullest(key, accepted, byEdge);
        const form = accepted.get(full);
        if (!form) return null;
        const value = {
          group: fullForm(form),
          entity: entityKindOf(form.form, form.words, this.#votesFor(full, accepted, byEdge)),
        };
        values.set(key, value);
        return value;
      },
    };
  }

  /** "RWN" is the Reed Wire News where nothing else in the text has these initials. */
  #addInitials(accepted: ReadonlyMap<string, Form>): void {
    const byInitials = new Map<string, string | null>();
    for (const [key, { words }] of accepted) {
      if (words.length < 2) continue;
      const initials = words.map((word) => word.charAt(0)).join('');
      byInitials.set(initials, byInitials.has(initials) ? null : key);
    }
    for (const [key, { form }] of accepted) {
      const full = byInitials.get(key);
      if (full && isAcronym(form) && !this.#abbreviations.has(key)) this.#abbreviations.set(key, full);
    }
  }

  /** "The Bureau" is the State Security Bureau where the text never has "bureau", and no other name ends so. */
  #addNouns(accepted: Map<string, Form>, isOrdinary: (word: string) => boolean): void {
    const byNoun = new Map<string, string | null>();
    for (const [key, { words, trusted }] of accepted) {
      const last = words.at(-1) ?? '';
      if (words.length > 1 && trusted > 0) byNoun.set(last, byNoun.has(last) ? null : key);
    }
    for (const [noun, key] of byNoun) {
      const form = this.#forms.get(noun);
      if (key === null || !form || form.trusted === 0 || !organisationNouns.has(noun) || isOrdinary(noun))
        continue;
      accepted.set(noun, form);
      if (!this.#abbreviations.has(noun)) this.#abbreviations.set(noun, key);
    }
  }

  #isName(
    key: string,
    { form, words, trusted, opening }: Form,
    isOrdinary: (word: string) => boolean,
  ): boolean {
    const [first = ''] = words;
    if (lawNouns.has(words.at(-1) ?? '')) return false;
    if (
      words.length > 1 &&
      words.every((word) => /^(?:.|[ivxlc]+)$/u.test(word) || isGeneric(word)) &&
      !words.some((word) => organisationNouns.has(word))
    )
      return false;
    if (words.length > 1)
      return (
        trusted > 0 || this.#introduced.has(key) || (opening > 0 && !words.every((word) => isOrdinary(word)))
      );
    if (this.#abbreviations.has(key)) return true;
    if (isKnownPlace(form) || isKnownPlace(first.charAt(0).toUpperCase() + first.slice(1))) return true;
    if (
      isGeneric(first) ||
      noNames.has(first) ||
      isLanguage(form) ||
      /-\p{Ll}{4,}$/u.test(form) ||
      this.#isDemonym(form)
    )
      return false;
    if (isAcronym(form))
      return trusted + opening > 0 && form.length <= 7 && !/^[IVXLC]+$|\d/.test(form) && !isOrdinary(first);
    return trusted > 0 && form.length > 1 && !isOrdinary(first);
  }

  /** "Pakistani", "Varnians", "Mohajirs": by their endings, by the place they are made of, and where the text has them in the singular and in the plural. */
  #isDemonym(form: string): boolean {
    if (/^\p{Lu}\p{Ll}+(?:ian|ean|ese|ish|istani)s?$/u.test(form)) return true;
    const key = form.toLowerCase();
    if (this.#forms.has(`${key}s`) || (key.endsWith('s') && this.#forms.has(key.slice(0, -1)))) return true;
    const stem = /^(?<stem>.{3,}?)(?:i|is|n|ns|an|ans)$/u.exec(form)?.groups?.['stem'];
    return (
      stem !== undefined &&
      (isKnownPlace(stem) || (this.#forms.get(stem.toLowerCase())?.votes.get('place') ?? 0) > 0)
    );
  }

  /** The longest form that begins or ends with the words, or that they abbreviate. */
  #fullest(key: string, accepted: ReadonlyMap<string, Form>, byEdge: Edges): string {
    const long = this.#abbreviations.get(key);
    if (long !== undefined && long !== key && accepted.has(long))
      return this.#fullest(long, accepted, byEdge);
    const longer = byEdge.get(key);
    if (longer === undefined || isGeneric(key)) return key;
    return longer;
  }

  /** Whether the beginning or end of a name is a place or a people by itself: "Sindh" of the "Sindh High Court". */
  #isOther(edge: string, full: string): boolean {
    const form = this.#forms.get(edge);
    if (!form) return false;
    if (form.words.length === 1 && this.#isDemonym(form.form)) return true;
    const isOwn = isAcronym(form.form) && form.count > (this.#forms.get(full)?.count ?? 0);
    if (isOwn) return true;
    const places = form.votes.get('place') ?? 0;
    return (
      places > (form.votes.get('person') ?? 0) &&
      full.startsWith(`${edge} `) &&
      !placeNouns.has(full.split(' ').at(-1) ?? '')
    );
  }

  #votesFor(full: string, accepted: ReadonlyMap<string, Form>, byEdge: Edges): KindVotes {
    const votes = new Map(accepted.get(full)?.votes ?? []);
    for (const edge of [full.split(' ')[0] ?? '', full.split(' ').at(-1) ?? '']) {
      if (byEdge.get(edge) !== full) continue;
      for (const [kind, count] of accepted.get(edge)?.votes ?? [])
        votes.set(kind, (votes.get(kind) ?? 0) + count);
    }
    return votes;
  }
}

/** "CALDER BAY" is given as "Calder Bay". */
function fullForm({ form, words }: Form): string {
  const isShouted =
    (words.length > 1 || isKnownPlace(inTitleCase(words))) &&
    words.some((word) => word.length > 3) &&
    form === form.toUpperCase() &&
    !/[\d.]/.test(form);
  return isShouted ? inTitleCase(words) : form;
}
