import { yardsticks } from '../../../shared/likelihood/yardstick.ts';
import type { YardstickName } from '../../../shared/model/claim.ts';
import type { ScaleName } from '../../../shared/model/source.ts';
import { analystConfidences } from '../../../shared/reliability/confidence.ts';
import { admiraltyCredibility } from '../../../shared/reliability/credibility.ts';
import { reliabilityScale } from '../../../shared/reliability/scales.ts';
import type { ReportScale } from '../../exporters/report/session-report.ts';

/** What the words of a report's judgements mean: likelihood, confidence, reliability of sources, credibility of what they say. */
export function reportScales(
  yardstickNames: readonly YardstickName[],
  scale: ScaleName,
): readonly ReportScale[] {
  const reliability = reliabilityScale(scale);
  return [
    ...yardstickNames.map(yardstickScale),
    {
      title: analystConfidences.title,
      reference: analystConfidences.reference,
      levels: analystConfidences.levels.map(({ words, test }) => ({ words, definition: test })),
    },
    {
      title: `Reliability of sources: ${reliability.title}`,
      reference: reliability.reference,
      levels: reliability.levels.map(({ code, words, definition }) => ({
        words: `${code}, ${words}`,
        definition,
      })),
    },
    {
      title: `Credibility of information: ${admiraltyCredibility.title}`,
      reference: admiraltyCredibility.reference,
      levels: admiraltyCredibility.levels.map(({ code, words, definition }) => ({
        words: `${code}, ${words}`,
        definition,
      })),
    },
  ];
}

function yardstickScale(name: YardstickName): ReportScale {
  const { title, reference, levels } = yardsticks[name];
  return {
    title: `Likelihood: ${title}`,
    reference,
    levels: levels.map(({ words, alsoCalled, from, to }) => ({
      words,
      definition: `${from} to ${to} per cent${alsoCalled.length === 0 ? '' : `; also called ${alsoCalled.join(', ')}`}.`,
    })),
  };
}
