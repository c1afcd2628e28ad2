import type { Origin, PassageOrigins } from '../../../shared/model/origin.ts';
import { originNumbers, originWords } from '../../../shared/origins/origin-words.ts';
import {
  heading,
  joined,
  type Line,
  list,
  ours,
  paragraph,
  type ReportBlock,
  say,
  theirs,
} from './blocks.ts';
import type { ReportClaim } from './session-report.ts';

/** Where the passages that support a claim come from: the counts, what is behind each, and the ways there. */
export function originBlocks({ origins, evidence }: ReportClaim, claim: number): readonly ReportBlock[] {
  if (origins.passages.length === 0) return [];
  const numbers = new Map(evidence.map(({ annotation }, index) => [annotation, `${claim}.${index + 1}`]));
  const named = origins.passages.map(({ annotation }) => numbers.get(annotation ?? '') ?? '?');
  return [
    heading(4, ours('Where the supporting passages come from')),
    paragraph(ours(`${originWords(originNumbers(origins))}.`), 'strong'),
    paragraph(
      ours(
        'As far as it is recorded. Sources that share an owner, an author or a wire copy count as one; what is unknown is not shown to be independent.',
      ),
      'small',
    ),
    ...list([
      ...(origins.publishers.length === 0
        ? []
        : [say`Published by ${joined(origins.publishers.map(theirs), ', ')}`]),
      ...origins.origins.map((origin, index) => originLine(origin, index, named)),
      ...(origins.unknown.length === 0
        ? []
        : [ours(`Origin unknown: ${origins.unknown.map((index) => named[index]).join(', ')}`)]),
    ]),
    paragraph(ours('The ways from the passages:'), 'small'),
    ...list(origins.passages.map((passage, index) => walkLine(passage, named[index] ?? '?'))),
  ];
}

function originLine(
  { roots, because, cycle, passages }: Origin,
  index: number,
  named: readonly string[],
): Line {
  return say`${ours(`Origin ${index + 1}: `)}${joined(
    roots.map(({ label }) => theirs(label)),
    ', ',
  )}${ours(cycle.length > 0 ? ' (a circle)' : '')}${
    because.length === 0 ? null : say` (${joined(because.map(theirs), '; ')})`
  }${ours(`: ${passages.map((each) => named[each]).join(', ')}`)}`;
}

function walkLine({ document, publisher, steps, circles, unknown }: PassageOrigins, number: string): Line {
  const start = [theirs(document.title), ...(publisher === null ? [] : [theirs(publisher)])];
  const ways = [
    ...steps.map(
      ({ from, to, words }) => say`${from.label} ${words}${to.kind === 'mention' ? null : say` ${to.label}`}`,
    ),
    ...unknown.map(({ words }) => say`unknown: ${words}`),
    ...circles.map(
      (circle) =>
        say`in a circle: ${joined(
          [...circle, ...circle.slice(0, 1)].map(({ label }) => theirs(label)),
          ' → ',
        )}`,
    ),
  ];
  const way =
    ways.length === 0 ? ours('; nothing is recorded of where it comes from') : say`; ${joined(ways, '; ')}`;
  return say`${ours(`${number}: `)}${joined(start, ', ')}${way}`;
}
