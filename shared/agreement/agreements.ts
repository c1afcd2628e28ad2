import { yardsticks } from '../likelihood/yardstick.ts';
import type { Agreement, DoubleJudgement, JudgedValues } from '../model/checking-session.ts';
import type { YardstickName } from '../model/claim.ts';
import { analystConfidence } from '../model/claim.ts';
import { krippendorffAlpha, type Metric } from './krippendorff.ts';

type Compared = Pick<DoubleJudgement, 'kind' | 'claim' | 'document' | 'annotation' | 'first' | 'second'>;

/** One thing that agreement is computed of. */
interface Aspect {
  readonly of: Agreement['of'];
  readonly kind: DoubleJudgement['kind'];
  readonly metric: Metric<string>;
  /** Null: missing, which says nothing either way. */
  readonly judgedAs: (values: JudgedValues) => string | null;
}

/**
 * How far people agree in each thing they judged, over what at least two of them judged; things that nobody judged twice are left
 * out. "Cannot be judged" is missing. Likelihoods count that are put on this yardstick.
 */
export function agreementsOf(judgements: readonly Compared[], yardstick: YardstickName): Agreement[] {
  return aspects(yardstick).flatMap(({ of, kind, metric, judgedAs }) => {
    const units = unitsOf(judgements.filter((each) => each.kind === kind))
      .map((people) => people.map(judgedAs).filter((value) => value !== null))
      .filter(({ length }) => length > 1);
    if (units.length === 0) return [];
    const agreeing = units.filter((values) => new Set(values).size === 1).length;
    return [
      { of, units: units.length, agreeing, alpha: krippendorffAlpha(units, metric), metric: metric.type },
    ];
  });
}

function aspects(yardstick: YardstickName): readonly Aspect[] {
  const levels = yardsticks[yardstick].levels.map(({ code }) => code);
  return [
    {
      of: 'likelihood',
      kind: 'claim',
      metric: { type: 'ordinal', order: levels },
      judgedAs: (values) => (values.yardstick === yardstick ? (values.likelihood ?? null) : null),
    },
    {
      of: 'confidence',
      kind: 'claim',
      metric: { type: 'ordinal', order: analystConfidence.options },
      judgedAs: ({ confidence = null }) => confidence,
    },
    {
      of: 'stance of passages',
      kind: 'passage',
      metric: { type: 'nominal' },
      judgedAs: ({ stance = null }) => stance,
    },
    {
      of: 'credibility',
      kind: 'passage',
      metric: { type: 'ordinal', order: ['1', '2', '3', '4', '5'] },
      judgedAs: ({ credibility = null }) => (credibility === '6' ? null : credibility),
    },
    {
      of: 'stance of documents',
      kind: 'document',
      metric: { type: 'nominal' },
      judgedAs: ({ stance = null }) => stance,
    },
  ];
}

/** What each person judged of one thing, thing by thing; the first person comes once, however many others judged it. */
function unitsOf(judgements: readonly Compared[]): readonly (readonly JudgedValues[])[] {
  const things = Map.groupBy(judgements, ({ claim, document, annotation }) =>
    JSON.stringify([claim, document, annotation]),
  );
  return [...things.values()].map((ofThing) => {
    const first = ofThing.find((each) => each.first !== null)?.first;
    return [...(first == null ? [] : [first.values]), ...ofThing.map(({ second }) => second.values)];
  });
}
