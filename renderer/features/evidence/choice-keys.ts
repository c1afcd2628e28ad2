import { stances } from '../../../shared/claims/stances.ts';
import {
  type CredibilityLevelCode,
  credibilityLevel,
  type Stance,
  stance,
} from '../../../shared/model/claim.ts';

/** The part of a keyboard event that says what it chooses. */
export interface ChoiceKey {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** What a key chooses in the form that judges a passage. */
export type Choice =
  | { readonly type: 'stance'; readonly stance: Stance }
  | { readonly type: 'credibility'; readonly level: CredibilityLevelCode };

/**
 * The stance of a letter, the credibility of a digit; null for a key that chooses nothing. Where the layout writes another
 * script, what is printed on the key counts.
 */
export function choiceOfKey({ key, code, ctrlKey, metaKey, altKey }: ChoiceKey): Choice | null {
  if (ctrlKey || metaKey || altKey || key.length !== 1) return null;
  const isAscii = key >= '!' && key <= '~';
  const written = (isAscii ? key : (/^(?:Key|Digit|Numpad)(.)$/.exec(code)?.[1] ?? key)).toUpperCase();
  const chosen = stance.options.find((each) => stances[each].letter === written);
  if (chosen !== undefined) return { type: 'stance', stance: chosen };
  const level = credibilityLevel.options.find((each) => each === written);
  return level === undefined ? null : { type: 'credibility', level };
}
