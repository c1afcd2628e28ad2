import { describe, expect, it } from 'vitest';
import { anchorAll, anchorAllInSlices } from '../../../shared/anchoring/anchor-all.ts';
import { anchorQuote } from '../../../shared/anchoring/anchor-quote.ts';
import type { Anchoring } from '../../../shared/anchoring/quote.ts';
import { finishInTurns } from '../../../shared/anchoring/slices.ts';
import { indexText } from '../../../shared/anchoring/text-index.ts';
import { quoteOf, report } from './passages.ts';

const text = report.join('\n');
const notice =
  'By order of the port authority of Saint Orrin the north quay is closed to all traffic until the harbour master says otherwise, and no lighter may lie there overnight.';

/** How the paragraph before the one with a found passage begins. */
function paragraphBefore(now: string, anchoring: Anchoring): string {
  if (anchoring.state === 'orphaned') return 'orphaned';
  return now.slice(0, anchoring.start).split('\n').at(-2)?.slice(0, 20) ?? '';
}

describe('anchoring all quotes of a text together', () => {
  it('gives for each what is said of it alone where there is no doubt', () => {
    const words = [
      'a boatman called Ister Vell',
      'The night watchman',
      'At least thirty-one people were treated',
      'no such words',
    ];
    const quotes = words.slice(0, 3).map((each) => quoteOf(text, each));
    const all = [...quotes, { exact: 'no such words' }];
    const index = indexText(`A correction.\n${text.replace('treated', 'treatd')}`);
    expect(anchorAll(index, all)).toEqual(all.map((quote) => anchorQuote(index, quote)));
  });

  it('tells a passage from its verbatim copy by how the others have shifted', () => {
    const [first = '', second = '', third = '', fourth = '', fifth = '', sixth = ''] = report;
    const before = [first, second, notice, third, fourth, fifth, sixth].join('\n');
    // A copy comes to stand nearer to the old place than the passage itself, which is pushed down by a new preface.
    const preface = 'Preface to the second printing. '.repeat(8);
    const now = [preface, notice, first, second, notice, third, fourth, fifth, sixth].join('\n');
    const notices = ['closed to all traffic', 'the harbour master says'].map((words) =>
      quoteOf(before, words),
    );
    const others = ['the roof was already alight', 'had left his post'].map((words) =>
      quoteOf(before, words),
    );
    const alone = notices.map((quote) => anchorQuote(indexText(now), quote));
    const together = anchorAll(indexText(now), [...notices, ...others]);
    const place = (anchoring: Anchoring) => paragraphBefore(now, anchoring);
    expect(alone.map(place)).toEqual(['Preface to the secon', 'Preface to the secon']);
    expect(together.slice(0, 2).map(place)).toEqual(['He told the inquiry ', 'He told the inquiry ']);
  });

  it('does not take words that stood elsewhere before for those of a deleted passage', () => {
    const before = [...report.slice(0, 2), notice, ...report.slice(2), notice].join('\n');
    const [first, second, , ...others] = before.split('\n');
    const now = [first, second, ...others].join('\n');
    const quotes = [
      quoteOf(before, 'closed to all traffic'),
      ...[
        'the roof was already alight',
        'had left his post',
        'at three, too late',
        'a dredger out of the smoke',
      ].map((words) => quoteOf(before, words)),
      { ...quoteOf(before, 'the harbour master says'), start: before.lastIndexOf('the harbour master says') },
    ];
    expect(anchorAll(indexText(now), quotes).map(({ state }) => state)).toEqual([
      'orphaned',
      'exact',
      'moved',
      'moved',
      'moved',
      'moved',
    ]);
  });

  it('takes fewer words for enough where the others lead to them', () => {
    const words = 'asked why the gates';
    const before = text.replace('the official gates', 'the gates');
    const now = `A correction.\n${before.replace('Counsel for the union asked why the gates had been chained.', 'Consl fr union akd why teh gatse have chain.')}`;
    const quote = quoteOf(before, words);
    const others = ['he had smelled nothing', 'had been there since the autumn'].map((each) =>
      quoteOf(before, each),
    );
    const [found] = anchorAll(indexText(now), [quote, ...others]);
    expect(found).toMatchObject({ state: 'approximate' });
  });

  it('stops after every quote, and can be cancelled', async () => {
    const quotes = report.map((paragraph) => quoteOf(text, paragraph));
    let stops = 0;
    const work = anchorAllInSlices(indexText(`1\n${text}`), quotes);
    const isCancelled = () => {
      stops += 1;
      return stops > 4;
    };
    expect(await finishInTurns(work, { pause: async () => {}, isCancelled })).toBeUndefined();
  });

  it('takes no quotes', () => {
    expect(anchorAll(indexText(text), [])).toEqual([]);
  });
});
