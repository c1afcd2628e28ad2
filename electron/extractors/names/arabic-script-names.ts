import type { EntityKind, FindingOf } from '../../../shared/model/finding.ts';
import { isKnownPlace } from './known-places.ts';

const word = '[[\\p{Script=Arabic}&&\\p{L}]\\p{M}\\u200c]+';
const begin = '(?<![\\p{L}\\p{M}])';
const end = '(?![\\p{L}\\p{M}])';

/** Titles before a person's name: Urdu, Arabic, Persian. */
const titles =
  'ترجمان|سربراہ|صدر|نائب صدر|وزیراعظم|وزیر اعظم|وزیراعلیٰ|وزیر اعلیٰ|وزیر خارجہ|وزیر داخلہ|گورنر|ڈاکٹر|مولانا|مفتی|علامہ|جنرل|کرنل|میجر|بریگیڈیئر|سینیٹر|جسٹس|پروفیسر|رہنما|قائد|کنوینر|سیکریٹری|چیئرمین|میئر|کمشنر|ایڈووکیٹ|صحافی|مسٹر|جناب|الرئيس|الدكتور|السيد|الوزير|الشيخ|الجنرال|رئيس الوزراء|المتحدث|دکتر|آقای|خانم|رئیس‌جمهور|ژنرال';
/** Words that end a name. */
const particles = new Set(
  (
    'نے کا کی کے کو سے میں پر تک اور یا کہ ہے ہیں تھا تھے تھی بھی ہی جو نہیں یہ وہ اس ان ایک کر گا گی گے ہو ہوا ہوئے رہا رہے کہا بتایا مطابق اپنے اپنی اپنا نہ ساتھ بعد پہلے قبل جب تو ' +
    'في من على إلى عن أن إن هو هي هذا هذه التي الذي قال قالت كان كانت و او أو لا ما مع بعد قبل از در به با را که این آن است بود شد گفت می'
  ).split(' '),
);
const afterTitle = new RegExp(`${begin}(?:${titles}) (?<name>${word}(?: ${word}){0,3})`, 'gv');
const organisationEnds =
  'بورڈ|پارٹی|موومنٹ|لیگ|فرنٹ|کمیشن|فاؤنڈیشن|یونین|کونسل|ایجنسی|نیوز|واچ|انٹرنیشنل|ٹریبیونل|اسمبلی|کورٹ|پولیس|رینجرز|بینک|یونیورسٹی|ہسپتال|ایسوسی ایشن|اتحاد|محاذ';
const organisation = new RegExp(`${begin}(?<name>${word}(?: ${word})? (?:${organisationEnds}))${end}`, 'gv');
const organisationStart = new RegExp(
  `${begin}(?<name>(?:محکمہ|روزنامہ|تحریک|جماعت|مجلس|وزارت|ماہنامہ|حزب|حركة|وزارة|صحيفة|منظمة|جبهة|روزنامه|وزارت|سازمان) ${word}(?: ${word})?)${end}`,
  'gv',
);

/** "کیلڈر بے، ۲۳ اگست", "کراچی (نمائندہ خصوصی)". */
const datelinePlace = new RegExp(`^(?<name>${word}(?: ${word}){0,2})(?:،? ?[\\d٠-٩۰-۹]{1,2} | ?\\(|:)`, 'v');

/** Names in Arabic script of one text: first all pieces are added, then names are found wherever they stand. */
export class ArabicScriptNames {
  readonly #kinds = new Map<string, EntityKind>();
  /** Last words of persons, with the full name. */
  readonly #short = new Map<string, string>();
  #pattern: RegExp | null = null;

  /** Collects names that a title, or a noun such as "party", shows. */
  add(text: string): void {
    if (!/\p{Script=Arabic}/u.test(text)) return;
    const dateline = datelinePlace.exec(text)?.groups?.['name'];
    if (dateline !== undefined) this.#keepPlace(withoutParticles(dateline));
    for (const match of text.matchAll(afterTitle)) this.#addPerson(match.groups?.['name'] ?? '');
    for (const match of text.matchAll(organisation))
      this.#keep(withoutParticles(match.groups?.['name'] ?? ''), 'organisation');
    for (const match of text.matchAll(organisationStart))
      this.#keep(untilParticle(match.groups?.['name'] ?? ''), 'organisation');
  }

  /** Finds every place where a collected name, the last word of a person's, or a known country or city stands. */
  find(text: string, offset: number): FindingOf<'name'>[] {
    if (!/\p{Script=Arabic}/u.test(text)) return [];
    this.#pattern ??= this.#makePattern();
    const found: FindingOf<'name'>[] = [];
    for (const match of this.#kinds.size === 0 ? [] : text.matchAll(this.#pattern)) {
      const [name] = match;
      const group = this.#short.get(name) ?? name;
      const start = offset + match.index;
      const entity = this.#kinds.get(group) ?? 'unknown';
      found.push({ kind: 'name', start, end: start + name.length, exact: name, value: { entity, group } });
    }
    return [...found, ...findPlaces(text, offset, found)];
  }

  #addPerson(words: string): void {
    const name = untilParticle(words);
    const parts = name.split(' ');
    if (parts.length < 2) return;
    this.#keep(name, 'person');
    const last = parts.at(-1) ?? '';
    if (last.length > 2 && !this.#short.has(last)) this.#short.set(last, name);
  }

  #keep(name: string, kind: EntityKind): void {
    if (name.includes(' ') && this.#kinds.size < 5_000 && !this.#kinds.has(name)) this.#kinds.set(name, kind);
  }

  #keepPlace(name: string): void {
    if (name !== '' && this.#kinds.size < 5_000 && !this.#kinds.has(name)) this.#kinds.set(name, 'place');
  }

  #makePattern(): RegExp {
    const names = [...this.#kinds.keys(), ...this.#short.keys()].sort((a, b) => b.length - a.length);
    return new RegExp(`${begin}(?:${names.join('|')})${end}`, 'gv');
  }
}

function findPlaces(text: string, offset: number, known: readonly FindingOf<'name'>[]): FindingOf<'name'>[] {
  return [...text.matchAll(new RegExp(`${begin}${word}`, 'gv'))].flatMap(({ 0: name, index }) => {
    const start = offset + index;
    if (!isKnownPlace(name) || known.some((each) => each.start < start + name.length && start < each.end))
      return [];
    return [
      {
        kind: 'name',
        start,
        end: start + name.length,
        exact: name,
        value: { entity: 'place', group: name },
      } as const,
    ];
  });
}

function untilParticle(words: string): string {
  const parts = words.split(' ');
  const end = parts.findIndex((part) => particles.has(part));
  return (end === -1 ? parts.slice(0, 2) : parts.slice(0, end)).join(' ');
}

/** "میں بندرگاہ بورڈ" is "بندرگاہ بورڈ". */
function withoutParticles(words: string): string {
  const parts = words.split(' ');
  const last = parts.findLastIndex((part) => particles.has(part));
  return parts.slice(last + 1).join(' ');
}
