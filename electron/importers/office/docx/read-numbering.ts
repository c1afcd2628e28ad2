import { attributeOf, childElement, childElements, type XmlElement } from '../../xml/xml-element.ts';
import { writtenNumber } from '../written-number.ts';
import { isOn, numberOf, settingOf } from './word-elements.ts';
import type { NumberingPlace } from './read-styles.ts';

/** Counts the items of a document's lists, in the order they are asked for. */
export interface ListCounter {
  /** The number of the next item at a place. Undefined where there is no such list. */
  readonly next: (place: NumberingPlace) => ListNumber | undefined;
  /** How deep in a list the paragraphs of a style stand; null where the list does not say. */
  readonly levelOf: (list: string, style: string) => number | null;
}

/** What stands before an item. */
export interface ListNumber {
  /** Null for a bullet. */
  readonly ordinal: number | null;
  /** As Word shows it; empty for a bullet. */
  readonly label: string;
}

interface Level {
  readonly format: string;
  /** What is shown, with `%1` to `%9` for the numbers of levels. */
  readonly pattern: string;
  /** Whether all levels are shown in figures. */
  readonly isLegal: boolean;
  /** The style whose paragraphs stand here. */
  readonly style: string | null;
  readonly isNumbered: boolean;
  readonly start: number;
  /** The level whose items make this one begin anew; 0 for never. */
  readonly restart: number | null;
}

interface List {
  /** Lists of one abstract list count on from each other, unless they say where to begin. */
  readonly abstract: string;
  readonly levels: readonly Level[];
  readonly starts: ReadonlyMap<number, number>;
}

const deepest = 9;

/** Reads numbering.xml (ECMA-376 part 1, 17.9). */
export function readNumbering(root: XmlElement | null): ListCounter {
  const lists = readLists(root);
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();
  return {
    next: ({ list: id, level }) => {
      const list = lists.get(id ?? '');
      const shape = list?.levels[level];
      if (list === undefined || shape === undefined) return undefined;
      const counted = counts.get(list.abstract) ?? [];
      counts.set(list.abstract, counted);
      const key = `${id} ${level}`;
      const given = list.starts.get(level);
      if (given !== undefined && !begun.has(key)) counted[level] = given;
      else counted[level] = (counted[level] ?? shape.start - 1) + 1;
      begun.add(key);
      // Deeper levels begin anew; levels above that were skipped count as begun.
      for (let deeper = level + 1; deeper < deepest; deeper += 1) {
        if (list.levels[deeper]?.restart !== 0) delete counted[deeper];
      }
      for (let above = 0; above < level; above += 1) counted[above] ??= list.levels[above]?.start ?? 1;
      return {
        ordinal: shape.isNumbered ? (counted[level] ?? null) : null,
        label: labelOf(list.levels, level, counted),
      };
    },
    levelOf: (list, style) => {
      const level = lists.get(list)?.levels.findIndex((each) => each?.style === style) ?? -1;
      return level < 0 ? null : level;
    },
  };
}

function labelOf(levels: readonly Level[], level: number, counted: readonly number[]): string {
  const shape = levels[level];
  if (shape === undefined || shape.format === 'bullet') return '';
  return shape.pattern
    .replace(/%([1-9])/g, (_, digit) => {
      const each = levels[Number(digit) - 1];
      if (each === undefined || Number(digit) - 1 > level) return '';
      const number = counted[Number(digit) - 1] ?? each.start;
      return writtenNumber(number, shape.isLegal && each.isNumbered ? 'decimal' : each.format);
    })
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, longestLabel)
    .toWellFormed();
}

const longestLabel = 40;

function readLists(root: XmlElement | null): ReadonlyMap<string, List> {
  const found = new Map<string, List>();
  if (root === null) return found;
  const abstracts = new Map(
    childElements(root, 'abstractNum').map((each) => [attributeOf(each, 'abstractNumId'), each]),
  );
  const byLink = new Map(
    childElements(root, 'abstractNum').map((each) => [settingOf(each, 'styleLink') ?? '', each]),
  );
  for (const element of childElements(root, 'num')) {
    const id = attributeOf(element, 'numId');
    const named = settingOf(element, 'abstractNumId');
    const first = abstracts.get(named);
    if (id === null || first === undefined) continue;
    // A list may only name the style whose list it is.
    const linked = settingOf(first, 'numStyleLink');
    const abstract = linked === null ? first : (byLink.get(linked) ?? first);
    const overrides = childElements(element, 'lvlOverride');
    const starts = new Map<number, number>();
    const levels = readLevels(abstract);
    for (const override of overrides) {
      const level = numberOf(attributeOf(override, 'ilvl'));
      const start = numberOf(settingOf(override, 'startOverride'));
      if (level === null || level < 0 || level >= deepest) continue;
      if (start !== null) starts.set(level, start);
      const own = childElement(override, 'lvl');
      if (own !== null) levels[level] = readLevel(own);
    }
    found.set(id, { abstract: attributeOf(abstract, 'abstractNumId') ?? id, levels, starts });
  }
  return found;
}

function readLevels(abstract: XmlElement): Level[] {
  const levels: Level[] = [];
  for (const element of childElements(abstract, 'lvl')) {
    const level = numberOf(attributeOf(element, 'ilvl'));
    if (level !== null && level >= 0 && level < deepest) levels[level] = readLevel(element);
  }
  return levels;
}

function readLevel(element: XmlElement): Level {
  // A format that only newer programs know stands beside one that all know.
  const alternative = childElement(element, 'AlternateContent');
  const fallback = alternative === null ? null : childElement(alternative, 'Fallback');
  const format = settingOf(element, 'numFmt') ?? settingOf(fallback, 'numFmt') ?? 'decimal';
  return {
    format,
    pattern: settingOf(element, 'lvlText') ?? '',
    isLegal: isOn(element, 'isLgl') === true,
    style: settingOf(element, 'pStyle'),
    isNumbered: format !== 'bullet' && format !== 'none',
    start: numberOf(settingOf(element, 'start')) ?? 1,
    restart: numberOf(settingOf(element, 'lvlRestart')),
  };
}
