import { dayInWords, directnessInWords } from '../wording.ts';
import {
  code,
  type Fact,
  facts,
  heading,
  joined,
  list,
  ours,
  paragraph,
  type ReportBlock,
  say,
  theirs,
} from './blocks.ts';
import {
  because,
  counted,
  dateLine,
  placeLine,
  sourceFacts,
  stanceHeadings,
  withMissing,
} from './report-words.ts';
import type { ReportEvidence } from './session-report.ts';
import { quoteBlocks } from './text-blocks.ts';

/** Passages in force by what they are to the claim, numbered through: `2.3` is the third of the second claim. */
export function evidenceBlocks(evidence: readonly ReportEvidence[], claim: number): readonly ReportBlock[] {
  if (evidence.length === 0) {
    return [heading(4, ours('Evidence')), paragraph(ours('No passage is judged for this claim.'))];
  }
  return stanceHeadings.flatMap(([stance, words]) => {
    const passages = evidence.flatMap((each, index) =>
      each.stance === stance ? [evidenceGroup(each, `${claim}.${index + 1}`)] : [],
    );
    return passages.length === 0 ? [] : [heading(4, ours(`${words} (${passages.length})`)), ...passages];
  });
}

/** Judgements that were taken back without a later one. */
export function withdrawnBlocks(withdrawn: readonly ReportEvidence[]): readonly ReportBlock[] {
  if (withdrawn.length === 0) return [];
  return [
    heading(4, ours('Withdrawn')),
    ...withdrawn.map(
      (each): ReportBlock => ({
        type: 'group',
        blocks: [
          ...each.passages.flatMap(({ quote, from }) => [
            ...quoteBlocks(quote),
            ...facts([
              ['Document', theirs(from.title)],
              ['Place', placeLine(quote)],
            ]),
          ]),
          ...facts([
            [
              'Had been judged',
              say`${ours(`${each.stance}, ${dayInWords(each.judgedAt)}`)}${because(each.reason)}`,
            ],
            ['Withdrawn', each.withdrawal ? theirs(each.withdrawal) : ours('without a reason')],
          ]),
        ],
      }),
    ),
  ];
}

function evidenceGroup(evidence: ReportEvidence, number: string): ReportBlock {
  const { passages } = evidence;
  const judged = judgementFacts(evidence);
  const isOne = passages.length === 1;
  return {
    type: 'group',
    blocks: [
      paragraph(
        ours(isOne ? number : `${number}, ${counted(passages.length, 'passage')} of one annotation`),
        'label',
      ),
      ...passages.flatMap((passage): readonly ReportBlock[] => [
        ...quoteBlocks(passage.quote),
        ...facts(withMissing([...passageFacts(passage), ...(isOne ? judged : [])], mayBeMissing)),
      ]),
      ...(isOne
        ? []
        : [paragraph(ours('Judged as one:'), 'small'), ...facts(withMissing(judged, mayBeMissing))]),
      ...historyBlocks(evidence),
    ],
  };
}

const mayBeMissing = [
  'Published',
  'Source',
  'Source reliability',
  'Interest',
  'Directness',
  'Credibility for this claim',
  'Reason',
];

/** Where a passage is from. */
function passageFacts({ quote, from }: ReportEvidence['passages'][number]): readonly Fact[] {
  const { title, publisher, published, url } = from;
  return [
    ['Document', joined([say`“${title}”`, ...(publisher === null ? [] : [theirs(publisher)])], ', ')],
    ['Published', dateLine(published)],
    ['Address', url === null ? null : code(url)],
    ['Place', placeLine(quote)],
    ['Newer copy', quote.newerCopy === null ? null : ours(quote.newerCopy)],
    ...sourceFacts(from),
  ];
}

function judgementFacts(evidence: ReportEvidence): readonly Fact[] {
  const { isParty, credibility, takenAs, value, reason, judgedAt } = evidence;
  const directness = directnessInWords(evidence);
  return [
    ['Directness', directness === null ? null : theirs(directness)],
    [
      'Taken as',
      isParty || takenAs === 'what was said'
        ? ours(
            takenAs === 'what was said'
              ? 'what was said, not what happened'
              : 'what happened, as told by a party to the matter',
          )
        : null,
    ],
    ['Credibility for this claim', credibility === null ? null : ours(credibility)],
    ['Value', value === null ? null : theirs(value)],
    ['Reason', reason === null ? null : theirs(reason)],
    ['Judged', ours(dayInWords(judgedAt))],
  ];
}

function historyBlocks({ history }: ReportEvidence): readonly ReportBlock[] {
  if (history.length === 0) return [];
  return [
    paragraph(ours('Judged before, and superseded:'), 'small'),
    ...list(
      history.map(
        ({ stance, credibility, reason, judgedAt }) =>
          say`${ours(`${dayInWords(judgedAt)}: ${stance}, credibility ${credibility ?? 'not judged'}`)}${because(reason)}`,
      ),
    ),
  ];
}
