import type { Finding, FindingOf, TextRange } from '../../shared/model/finding.ts';

/** A date that stands this far (UTF-16) before an attribution can open its sentence. */
const reach = 64;

/**
 * Gives mentions whose date the words alone do not tell ("said on Friday", "on 2 July the board told") the value that the date extractor
 * found at the same words. All else stays. `findings` are in text order.
 */
export function completeMentionDates(findings: readonly Finding[]): readonly Finding[] {
  const dates = findings.filter((finding) => finding.kind === 'date');
  let first = 0;
  return findings.map((finding) => {
    if (finding.kind !== 'mention') return finding;
    while (dates[first] && (dates[first]?.start ?? 0) < finding.start - reach) first += 1;
    const { date, dateWords } = finding.value;
    const isOpen = date === null || date.startsWith('XXXX');
    const beside = isOpen ? dateBeside(finding, dates, first) : undefined;
    if (!beside) return finding;
    return {
      ...finding,
      value: { ...finding.value, date: beside.value.edtf, dateWords: dateWords ?? beside.exact },
    };
  });
}

function dateBeside(
  { start, end, exact, value }: FindingOf<'mention'>,
  dates: readonly FindingOf<'date'>[],
  first: number,
): FindingOf<'date'> | undefined {
  const words = value.dateWords;
  const isArabicScript = value.form === 'attribution' && /\p{Script=Arabic}/u.test(exact);
  let found: FindingOf<'date'> | undefined;
  for (let index = first; (dates[index]?.start ?? end) < end; index += 1) {
    const date = dates[index];
    if (!date) break;
    const isSame = words !== null && (date.exact.includes(words) || words.includes(date.exact));
    if (isSame || (words === null && isArabicScript && isWithin(date, { start, end }))) found = date;
  }
  return found;
}

function isWithin(inner: TextRange, outer: TextRange): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
