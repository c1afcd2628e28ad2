import type { Finding } from '../../../shared/model/finding.ts';
import type { DateLabel, Label, MentionLabel, NameLabel, NumberLabel } from './label.ts';
import { readNumberValue } from './read-number-value.ts';

/** Whether a finding says of the label's words what the label says of them. They are of the same kind. */
export function hasRightValue(label: Label, finding: Finding): boolean {
  if (label.kind === 'mention' && finding.kind === 'mention') return isRightMention(label, finding.value);
  if (label.kind === 'date' && finding.kind === 'date') return isRightDate(label.edtf, finding.value.edtf);
  if (label.kind === 'number' && finding.kind === 'number') return isRightNumber(label, finding.value);
  if (label.kind === 'name' && finding.kind === 'name') return isRightName(label, finding.value);
  return false;
}

type ValueOf<Kind extends Finding['kind']> = Extract<Finding, { kind: Kind }>['value'];

function isRightMention(label: MentionLabel, { name, date, isAnonymous }: ValueOf<'mention'>): boolean {
  if (isAnonymous !== label.isAnonymous) return false;
  if (!label.names.some((right) => plainName(right) === plainName(name))) return false;
  return label.dates.some((right) =>
    right === null || date === null ? right === date : sameDate(right, date),
  );
}

function isRightDate(readings: DateLabel['edtf'], edtf: string): boolean {
  return readings.some((right) => sameDate(right, edtf));
}

function isRightNumber(label: NumberLabel, { least, most, unit }: ValueOf<'number'>): boolean {
  const isRightValue = label.values.some((written) => {
    const right = readNumberValue(written);
    if (right === null || !isWithin(least, right.least)) return false;
    // "Dozens" may be left open above, or closed below the next such word.
    if (right.most === null)
      return most === null || (right.least[0] !== right.least[1] && most > right.least[1]);
    return most !== null && isWithin(most, right.most);
  });
  return isRightValue && label.units.some((right) => lastWord(right) === lastWord(unit));
}

function isRightName(label: NameLabel, { entity, group }: ValueOf<'name'>): boolean {
  return entity === label.entity && plainName(group) === plainName(label.group);
}

function sameDate(a: string, b: string): boolean {
  return plainDate(a) === plainDate(b);
}

/** Without the time of day and `~`, the readings of a set in order. */
function plainDate(edtf: string): string {
  const readings = edtf.replaceAll(/T[\d:]+(?:Z|[+-][\d:]+)?|[[\]\s~]/g, '').split(',');
  return readings.toSorted().join(',');
}

const title = /^(?:(?:the|an?|mr|ms|mrs|dr|prof(?:essor)?|sir|minister|chairwoman|chairman)\.? )+/;

function plainName(name: string): string {
  const folded = name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll(/["“”«»]/g, '');
  return folded
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(title, '')
    .replace(/[.,;:]+$/, '')
    .trim();
}

function lastWord(unit: string): string {
  return unit.trim().toLowerCase().split(/\s+/).at(-1) ?? '';
}

function isWithin(value: number, [least, most]: readonly [number, number]): boolean {
  return value >= least && value <= most;
}
