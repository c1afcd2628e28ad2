import type { DateRole } from '../../../shared/model/finding.ts';

/** What a date is the date of, and the place of a dateline. */
export interface RoleAndPlace {
  readonly role: DateRole;
  readonly place: string | null;
}

/** A date in its block. Offsets are those of the block's words. */
export interface DateInBlock {
  readonly words: string;
  readonly start: number;
  readonly end: number;
  /** Whether it names a day (with or without year). */
  readonly isDay: boolean;
  /** Whether the block is one of the text's first. */
  readonly isHead: boolean;
}

const name = String.raw`\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:(?:al|de|del|du|la|of|the|and|upon)[ -])?\p{Lu}[\p{L}\p{M}.'’-]*){0,3}`;
const placeBefore = new RegExp(
  String.raw`(?:^|[\d:|] ?)(?<place>${name}(?:, ?${name}){0,2}(?: ?[\[(]\p{Lu}[\p{L} .]{0,30}[\])])?)[,،]? ?(?:\([^()]{2,40}\) ?)?$`,
  'u',
);
const arabicPlaceBefore =
  /^(?<place>\p{Script=Arabic}[\p{Script=Arabic}\p{M}\u200c]*(?: [\p{Script=Arabic}\p{M}\u200c]+){0,1})[,،:]? ?(?:\([^()]{2,40}\) ?)?$/u;
const datelineEnd =
  /^(?:,? ?\d{4})?[,،]? ?(?:[([][^()[\]]{2,60}[)\]])? ?(?::|：|—|–|--|-(?= )|۔|\/\/)|^,? ?[([][^()[\]]{2,40}[)\]](?: |$)/u;

const modified =
  /(?:^|[|•·(–—-] ?|\. |\b(?:page|article|document|site|website|record|entry|story|report|post|text|was|last|first published [^.]{3,40}) )(?:was )?(?:last )?(?:modified|updated?|revised|revision|changed|edited|reviewed|amended|corrected)(?: on| at)?(?: by [^:]{2,40})? ?[:：]? ?$|(?:آخری (?:ترمیم|تبدیلی|اپ ڈیٹ)|آخر تحديث|تازہ کاری) ?[:：]? ?$/iu;
const accessed =
  /(?:(?:^|[[(,;.|] ?|\blast |\band )(?:accessed|retrieved|visited|viewed|consulted|checked|seen|saved|captured)|\b(?:accessed|date of access|access date|date accessed|archived|downloaded|page saved)(?: on| at| from the original on)?) ?(?:on |at |from the original on )?[:：]? ?$/iu;
const published =
  /^(?:(?:first |originally |this (?:article|report|statement|story) was )?(?:posted|published|issued|released|uploaded|printed|dated)(?: (?:in|by|on|at|online) .{0,80}?)?(?: on| at)?|publication date|publish date|date (?:published|of publication|of issue)|date|dated|issue date|(?:press )?release date|for immediate release|by [^.:]{2,60}|تاریخ(?: اشاعت)?|اشاعت|شائع شدہ|تاريخ(?: النشر)?|نشر(?: في)?|تاریخ انتشار) ?[,:：|–—-]? ?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?$/iu;
const publishedInside =
  /(?:^|[|•·.] ?|[-–—] )(?:first |originally )?(?:posted|published)(?: (?:in|by) [^.|]{2,60}?,?)?(?: on| at)? ?[:：]? ?$/iu;

/**
 * Tells from the words around a date what it is the date of. A label has to open the block, or stand in it as a label does, so that "the
 * report was published on 3 May" stays an event.
 */
export function readRole({ words, start, end, isDay, isHead }: DateInBlock): RoleAndPlace {
  const before = words.slice(Math.max(0, start - 120), start);
  if (modified.test(before.slice(-60))) return { role: 'modification', place: null };
  if (accessed.test(before.slice(-40)) && isDay) return { role: 'access', place: null };
  if (start <= 120) {
    const dateline = isDay ? readDatelinePlace(before, words.slice(end, end + 80)) : null;
    if (dateline !== null) return { role: 'dateline', place: dateline };
    const isLabel = isDay || words.length < 60 || /[:：] ?$/.test(before);
    if (isLabel && published.test(before) && isShortLine(words, end, before))
      return { role: 'publication', place: null };
  }
  if (isHead && isDay && isByline(before, words.slice(end))) return { role: 'publication', place: null };
  if (isDay && words.length < 240 && publishedInside.test(before))
    return { role: 'publication', place: null };
  return { role: 'event', place: null };
}

function readDatelinePlace(before: string, after: string): string | null {
  const place = (placeBefore.exec(before) ?? arabicPlaceBefore.exec(before))?.groups?.['place'];
  if (
    place === undefined ||
    /^(?:By|Published|Posted|Updated|Date|Dated|On|In|Since|Photo|Page|Source|Note|Issued|From|The) ?/u.test(
      place,
    )
  )
    return null;
  if (datelineEnd.test(after)) return place;
  return after.trim() === '' && before.trim().startsWith(place) && !place.includes(',') ? place : null;
}

/** A line at the head of the text that is only a date, or names who wrote it before its date. */
function isByline(before: string, after: string): boolean {
  const isLast = /^(?:[\s.,|·)]*$| ?[|·–—-]? ?by )/i.test(after);
  return isLast && before.length < 100 && /(?:^|[,|·•–—-]) ?$/.test(before) && !/[.!?] |:/.test(before);
}

/** "By the first week of May …" opens a sentence; a byline or a label ends with its date, or nearly. */
function isShortLine(words: string, end: number, before: string): boolean {
  const rest = words.slice(end);
  if (/^(?:by|date) /i.test(before)) return /^date /i.test(before) || rest.length < 30;
  return rest.length < 100 || /^[\s.|:;,)\]–—-]/.test(rest);
}
