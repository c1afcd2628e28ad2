import type { Agreement, DoubleJudgement, JudgedValues } from '../../../shared/model/checking-session.ts';
import { likelihoodWords } from '../../../shared/likelihood/yardstick.ts';
import type { YardstickName } from '../../../shared/model/claim.ts';
import type { CredibilityScale } from '../../../shared/reliability/credibility.ts';

/** "12 of 16, 75 %", the sign kept with its number; "nothing was judged by both". */
export function shareWords({ units, agreeing }: Pick<Agreement, 'units' | 'agreeing'>): string {
  if (units === 0) return 'nothing was judged by both';
  return `${agreeing.toLocaleString('en')} of ${units.toLocaleString('en')}, ${Math.round((100 * agreeing) / units)}\u00a0%`;
}

/** "0.67", with a real minus sign; "not defined". */
export function alphaWords(alpha: number | null): string {
  if (alpha === null) return 'not defined';
  return alpha
    .toFixed(2)
    .replace(/^-0\.00$/, '0.00')
    .replace('-', '\u2212');
}

/**
 * What a value of Krippendorff's alpha comes to, in one sentence. The bounds are those he gives as customary (Content Analysis,
 * 2nd ed. 2004, p. 241): 0.800 to rely on, 0.667 for tentative conclusions.
 */
export function alphaMeaning({ alpha, units }: Pick<Agreement, 'alpha' | 'units'>): string {
  if (alpha === null) {
    return units < 2
      ? 'Fewer than two things were judged by both, so chance cannot be taken out.'
      : 'Both used one and the same value throughout, so chance cannot be taken out.';
  }
  if (alpha >= 1) return 'They agree in everything.';
  if (alpha >= 0.8) return 'They agree far beyond chance: by custom, enough to rely on.';
  if (alpha >= 0.667) return 'They agree beyond chance: by custom, enough for tentative conclusions only.';
  if (alpha > 0) return 'They agree more than chance would have it, but by custom too little to rely on.';
  if (alpha === 0) return 'They agree as often as chance would have it.';
  return 'They agree less than chance would have it: they may understand the levels differently.';
}

/** What one person judged, a line for each: likelihood and confidence never share one. */
export function judgedLines(
  { values, reason: _reason }: { readonly values: JudgedValues; readonly reason: string | null },
  { yardstick, scale }: { readonly yardstick: YardstickName; readonly scale: CredibilityScale },
): readonly { readonly of: DoubleJudgement['differsIn'][number]; readonly words: string }[] {
  const lines: { of: DoubleJudgement['differsIn'][number]; words: string }[] = [];
  const { likelihood, confidence, stance, credibility } = values;
  if (likelihood !== undefined)
    lines.push({ of: 'likelihood', words: likelihoodWords(values.yardstick ?? yardstick, likelihood) });
  if (confidence !== undefined) lines.push({ of: 'confidence', words: confidence ?? 'not stated' });
  if (stance !== undefined) lines.push({ of: 'stance', words: stance ?? 'not judged' });
  if (credibility !== undefined)
    lines.push({ of: 'credibility', words: credibilityWords(credibility, scale) });
  return lines;
}

/** "2, probably true"; "not judged". */
export function credibilityWords(code: string | null, { levels }: CredibilityScale): string {
  if (code === null) return 'not judged';
  return `${code}, ${levels.find((level) => level.code === code)?.words ?? 'of another scale'}`;
}

export const valueNames: Readonly<Record<DoubleJudgement['differsIn'][number], string>> = {
  likelihood: 'Likelihood',
  confidence: 'Confidence of the analyst',
  stance: 'Stance',
  credibility: 'Credibility',
};

export const agreementNames: Readonly<Record<Agreement['of'], string>> = {
  likelihood: 'Likelihood of claims',
  confidence: 'Confidence of the analyst',
  'stance of passages': 'Stance of passages',
  credibility: 'Credibility of passages',
  'stance of documents': 'Stance of documents',
};
