import { type TagColour, type TagPattern, tagColour, tagPattern } from '../../../../shared/model/tag.ts';
import { laneCount } from '../ranges/lanes.ts';

/** The name under which ranges of one look are registered as a CSS highlight. */
export type HighlightStyle = string;

/** The look of an annotation: its tag's colour and line, and a lane of its own where annotations overlap. */
export function annotationStyle(colour: TagColour, pattern: TagPattern, lane: number): HighlightStyle {
  return `annotation-${colour}-${pattern}-${lane}`;
}

/** The looks of findings, by kind and whether they were accepted; a mention lies over a name or date in it. */
const foundStyles: readonly HighlightStyle[] = ['name', 'number', 'date', 'mention'].flatMap((kind) => [
  `found-${kind}-suggested`,
  `found-${kind}-accepted`,
]);

/** The looks that are not of annotations, the uppermost last. */
const plainStyles: readonly HighlightStyle[] = [
  'uncertain',
  'wording-verbatim',
  'wording-near',
  'found-scope',
  ...foundStyles,
  'found-active',
  'change-inserted',
  'change-deleted',
  'change-changed',
  'change-moved',
  'active',
  'change-active',
  'change-gap',
  'kept-selection',
  'find',
  'find-active',
  'reveal',
];

/** Which style is painted over which: higher over lower. */
export function priorityOf(style: HighlightStyle): number {
  const plain = plainStyles.indexOf(style);
  return plain === -1 ? Number(style.at(-1)) : laneCount + plain;
}

/**
 * The rules of all annotation looks. Fills are translucent, so a stack grows deeper with each annotation; each lane
 * draws its line lower than the one below it, so that two lines never hide each other.
 *
 * The rules are of the text's own element, whose parts inherit them: as rules of every element they would be worked out
 * for each one of the window, however far from the text.
 */
export function annotationRules(): string {
  const lanes = Array.from({ length: laneCount }, (_, lane) => lane);
  return lanes
    .flatMap((lane) =>
      tagColour.options.flatMap((colour) =>
        tagPattern.options.map((pattern) => {
          const name = annotationStyle(colour, pattern, lane);
          // Words that are soft, such as a caption's, are not legible enough on a fill.
          const fill = `color: var(--highlight-ink); background-color: var(--tag-${colour}-fill);`;
          return `.reader-text::highlight(${name}) { ${fill} ${lineOf(colour, pattern, lane)} }`;
        }),
      ),
    )
    .join('\n');
}

function lineOf(colour: TagColour, pattern: TagPattern, lane: number): string {
  if (pattern === 'none') return '';
  const thickness = pattern === 'wavy' || pattern === 'double' ? '1px' : '2px';
  const offset = `text-underline-offset: ${(0.16 + lane * 0.15).toFixed(2)}em;`;
  return `text-decoration: underline ${pattern} var(--tag-${colour}-line) ${thickness}; ${offset}`;
}
