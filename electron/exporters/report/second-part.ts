import { likelihoodWords } from '../../../shared/likelihood/yardstick.ts';
import type { Agreement, DoubleJudgement, JudgedValues } from '../../../shared/model/checking-session.ts';
import { admiraltyCredibility } from '../../../shared/reliability/credibility.ts';
import { dayInWords } from '../wording.ts';
import {
  type Fact,
  facts,
  heading,
  joined,
  type Line,
  ours,
  paragraph,
  type ReportBlock,
  say,
  theirs,
} from './blocks.ts';
import { because, counted } from './report-words.ts';
import type { SessionReport } from './session-report.ts';

/** How far a second person, who did not see the first judgements, agrees; every disagreement and how it was resolved. */
export function secondPart(second: SessionReport['second']): readonly ReportBlock[] {
  if (second === null) return [];
  const { analysts, agreement, judgements } = second;
  const differing = judgements.filter(({ differsIn }) => differsIn.length > 0);
  const unresolved = differing.filter(({ resolution }) => resolution === null).length;
  return [
    heading(2, ours('A second judge'), { onNewPage: true }),
    paragraph(
      say`${ours(`${counted(judgements.length, 'judgement')} of a second person, made without seeing the first ones`)}${
        analysts.length === 0 ? null : say`: ${joined(analysts.map(theirs), ', ')}`
      }.`,
    ),
    ...(agreement.length === 0
      ? []
      : [
          {
            type: 'table' as const,
            label: 'Agreement of the two judges',
            heads: ['Judged by both', 'How many', 'The same', 'Per cent', 'Krippendorff’s alpha'],
            rows: agreement.map(agreementRow),
          },
        ]),
    heading(3, ours('Disagreements')),
    paragraph(
      ours(
        differing.length === 0
          ? 'There are none.'
          : `${counted(differing.length, 'disagreement')}, ${unresolved} not resolved.`,
      ),
    ),
    ...differing.map(disagreementGroup),
  ];
}

function agreementRow({ of, units, agreeing, alpha, metric }: Agreement): readonly Line[] {
  return [
    ours(of),
    ours(String(units)),
    ours(String(agreeing)),
    ours(units === 0 ? 'not defined' : ((100 * agreeing) / units).toFixed(0)),
    ours(alpha === null ? 'not defined' : `${alpha.toFixed(2)} (${metric})`),
  ];
}

function disagreementGroup(judgement: DoubleJudgement): ReportBlock {
  const { kind, label, first, second, resolution, differsIn } = judgement;
  return {
    type: 'group',
    blocks: [
      paragraph(say`${ours(`${kind.charAt(0).toUpperCase()}${kind.slice(1)}: `)}“${label}”`, 'strong'),
      paragraph(ours(`They differ in ${differsIn.join(' and ')}.`), 'small'),
      ...facts([
        ...(first === null
          ? [['First judge', ours('did not judge it')] as Fact]
          : judgedFacts('First judge', first)),
        ...judgedFacts('Second judge', second),
        [
          'Resolved',
          resolution === null
            ? ours('not yet')
            : say`${ours(`${outcomes[resolution.outcome]}, ${dayInWords(resolution.resolvedAt)}`)}${because(resolution.reason)}`,
        ],
      ]),
    ],
  };
}

const outcomes = {
  first: 'the first judgement holds',
  second: 'the second judgement holds',
  other: 'another judgement holds',
} as const;

/** Each value by itself, so that likelihood and confidence never stand in one sentence. */
function judgedFacts(
  who: string,
  { values, reason }: { readonly values: JudgedValues; readonly reason: string | null },
): readonly Fact[] {
  const { likelihood, confidence, stance, credibility, yardstick = 'icd-203' } = values;
  return [
    [`${who}, likelihood`, likelihood === undefined ? null : ours(likelihoodWords(yardstick, likelihood))],
    [`${who}, confidence`, confidence === undefined ? null : ours(confidence ?? 'not stated')],
    [`${who}, stance`, stance === undefined ? null : ours(stance ?? 'not judged')],
    [`${who}, credibility`, credibility === undefined ? null : ours(credibilityInWords(credibility))],
    [`${who}, reason`, reason === null ? null : theirs(reason)],
  ];
}

/** `2, probably true`; for null that it was not judged. */
function credibilityInWords(code: string | null): string {
  if (code === null) return 'not judged';
  const level = admiraltyCredibility.levels.find((each) => each.code === code);
  return level === undefined ? code : `${code}, ${level.words}`;
}
