import { dayInWords } from '../wording.ts';
import { heading, list, ours, paragraph, type ReportBlock, theirs } from './blocks.ts';
import { momentInWords, originCountsInWords, sentence } from './report-words.ts';
import type { ReportClaim, ReportConclusion } from './session-report.ts';
import { textBlocks } from './text-blocks.ts';

/** What is concluded: likelihood and confidence in sentences of their own, the reasoning, and what changed since. */
export function conclusionBlocks({ conclusion, changedSince }: ReportClaim): readonly ReportBlock[] {
  if (conclusion === null) {
    return [heading(4, ours('Conclusion')), paragraph(ours('Nothing is concluded about this claim yet.'))];
  }
  return [
    heading(4, ours('Conclusion')),
    ...judgementBlocks(conclusion),
    ...changeBlocks('What changed from the conclusion before to this one:', conclusion.changes ?? []),
    ...changeBlocks('What changed since this conclusion:', changedSince),
  ];
}

/** Conclusions that were superseded, the newest first. */
export function supersededBlocks(superseded: readonly ReportConclusion[]): readonly ReportBlock[] {
  if (superseded.length === 0) return [];
  return [
    heading(4, ours('Superseded conclusions')),
    ...superseded.map(
      (conclusion): ReportBlock => ({
        type: 'group',
        blocks: [
          paragraph(
            ours(
              `In force from ${momentInWords(conclusion.concludedAt)} to ${momentInWords(conclusion.supersededAt ?? '')}`,
            ),
            'strong',
          ),
          ...judgementBlocks(conclusion),
          ...changeBlocks('What changed from the conclusion before to this one:', conclusion.changes ?? []),
        ],
      }),
    ),
  ];
}

function judgementBlocks(conclusion: ReportConclusion): readonly ReportBlock[] {
  const { likelihood, confidence, yardstick, reasoning, origins, concludedAt } = conclusion;
  const range =
    likelihood.range === null ? '' : `, ${likelihood.range.from} to ${likelihood.range.to} per cent`;
  return [
    paragraph(ours(`Likelihood: ${likelihood.words}${range} (${yardstick}).`), 'strong'),
    paragraph(
      ours(
        confidence === null
          ? 'Confidence of the analyst: not stated.'
          : sentence(`Confidence of the analyst: ${confidence.level}. ${confidence.test}`),
      ),
    ),
    ...(reasoning.length === 0 ? [paragraph(ours('No reasoning is written down.'))] : textBlocks(reasoning)),
    paragraph(
      ours(`Concluded ${dayInWords(concludedAt)}. What supported it then: ${originCountsInWords(origins)}.`),
      'small',
    ),
  ];
}

function changeBlocks(opening: string, changes: readonly string[]): readonly ReportBlock[] {
  if (changes.length === 0) return [];
  return [paragraph(ours(opening), 'small'), ...list(changes.map(theirs))];
}
