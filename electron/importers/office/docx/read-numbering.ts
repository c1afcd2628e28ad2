import { attributeOf, childElement, childElements, type XmlElement } from '../../xml/xml-element.ts';
import { numberOf, settingOf } from './word-elements.ts';
import type { NumberingPlace } from './read-styles.ts';

/** Counts the items of a document's lists, in the order they are asked for. */
export interface ListCounter {
  /** The number of the next item at a place; null for a bullet. Undefined where there is no such list. */
  readonly next: (place: NumberingPlace) => { readonly ordinal: number | null } | undefined;
}

interface Level {
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
      return { ordinal: shape.isNumbered ? (counted[level] ?? null) : null };
    },
  };
}

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
  const format = settingOf(element, 'numFmt') ?? 'decimal';
  return {
    isNumbered: format !== 'bullet' && format !== 'none',
    start: numberOf(settingOf(element, 'start')) ?? 1,
    restart: numberOf(settingOf(element, 'lvlRestart')),
  };
}
