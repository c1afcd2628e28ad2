import type { DateCandidate, DateMeaning } from './candidate.ts';

/** Of candidates that overlap, keeps the one that begins first, and of those the longest. Gives them in text order. */
export function withoutOverlaps(candidates: readonly DateCandidate[]): DateCandidate[] {
  const sorted = [...candidates].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: DateCandidate[] = [];
  let end = 0;
  for (const candidate of sorted) {
    if (candidate.start < end) continue;
    kept.push(candidate);
    end = candidate.end;
  }
  return kept;
}

/** Joins what is one date in the text: a weekday with its day ("Friday, 3 May"), and the two ends of a stretch. */
export function joinDates(text: string, candidates: readonly DateCandidate[]): DateCandidate[] {
  const steps: readonly Join[] = [joinWeekday, joinYear, joinRange];
  const joined = steps.reduce((each, join) => joinNeighbours(text, each, join), [...candidates]);
  return joined.map((each) => widen(text, each));
}

type Join = (text: string, first: DateCandidate, second: DateCandidate) => DateCandidate | null;

function joinNeighbours(text: string, candidates: readonly DateCandidate[], join: Join): DateCandidate[] {
  const joined: DateCandidate[] = [];
  for (const candidate of candidates) {
    const before = joined.at(-1);
    const one = before && candidate.start - before.end <= 16 ? join(text, before, candidate) : null;
    if (one) joined[joined.length - 1] = one;
    else joined.push(candidate);
  }
  return joined;
}

function joinWeekday(text: string, first: DateCandidate, second: DateCandidate): DateCandidate | null {
  if (!isWeekday(first.meaning) || !isDay(second.meaning)) return null;
  return /^(?: (?:morning|night))?[,،]? ?(?:the )?$/.test(text.slice(first.end, second.start))
    ? { ...second, start: first.start }
    : null;
}

function isWeekday(meaning: DateMeaning): boolean {
  return meaning.type === 'relative' && meaning.phrase.count.type === 'weekday';
}

function isDay(meaning: DateMeaning): boolean {
  return (meaning.type === 'calendar' || meaning.type === 'partial') && /-\d\d-\d\d/.test(meaning.edtf);
}

/** "3 March last year". */
function joinYear(text: string, first: DateCandidate, second: DateCandidate): DateCandidate | null {
  if (first.meaning.type !== 'partial' || second.meaning.type !== 'relative') return null;
  const { count } = second.meaning.phrase;
  const which = count.type === 'words' ? /^(last|this|next) year$/.exec(count.words)?.[1] : undefined;
  if (which === undefined || !/^,? (?:of )?$/.test(text.slice(first.end, second.start))) return null;
  const years = which === 'last' ? -1 : which === 'next' ? 1 : 0;
  return { start: first.start, end: second.end, meaning: { ...first.meaning, years } };
}

function joinRange(text: string, first: DateCandidate, second: DateCandidate): DateCandidate | null {
  if (!isEnd(first.meaning) || !isEnd(second.meaning)) return null;
  const gap = text.slice(first.end, second.start);
  const before = text.slice(Math.max(0, first.start - 16), first.start);
  const isBetween = /\bbetween (?:the )?$/i.test(before);
  const isFrom = /\bfrom (?:the )?$/i.test(before);
  const isJoined =
    /^ ?[-–—] ?$/.test(gap) ||
    (/^ (?:to|until|till|through|up to) (?:the )?(?:end of )?$/.test(gap) &&
      (isFrom || isCalendar(second.meaning))) ||
    (isBetween && /^ and (?:the )?$/.test(gap));
  if (!isJoined) return null;
  return {
    start: first.start,
    end: second.end,
    meaning: { type: 'range', from: first.meaning, to: second.meaning },
  };
}

function isCalendar({ type }: DateMeaning): boolean {
  return type === 'calendar' || type === 'partial';
}

function isEnd(meaning: DateMeaning): boolean {
  if (meaning.type === 'relative') return meaning.phrase.count.type === 'weekday';
  if (meaning.type === 'calendar') return !meaning.isAmbiguous && /^[\d-]+X{0,2}$/.test(meaning.edtf);
  return meaning.type === 'partial' && !meaning.edtf.includes('/');
}

const wideBefore =
  /(?<![\p{L}\p{N}])(?:(?<about>circa |ca?\. ?|around |about |approximately )|(?:early|mid|late)[- ](?:in )?)$/iu;

/** Takes in "early", "late", "circa" before a date; the last makes it approximate. */
function widen(text: string, candidate: DateCandidate): DateCandidate {
  const match = wideBefore.exec(text.slice(Math.max(0, candidate.start - 16), candidate.start));
  if (!match || match[0] === '') return candidate;
  const start = candidate.start - match[0].length;
  const { meaning } = candidate;
  if (match.groups?.['about'] === undefined) return { ...candidate, start };
  if (meaning.type !== 'calendar' || !/^\d{4}[\dX-]*$/.test(meaning.edtf)) return candidate;
  return { start, end: candidate.end, meaning: { ...meaning, edtf: `${meaning.edtf}~` } };
}
