import type { Fidelity, FidelityAnswer, Mention } from '../../../shared/model/mention.ts';

/** What each answer to "does it say this?" means. */
export const answerWords: Readonly<
  Record<FidelityAnswer, { readonly label: string; readonly detail: string }>
> = {
  faithful: { label: 'Faithful', detail: 'it says this, and no less than this' },
  partly: { label: 'Partly', detail: 'it says some of it, or says it with reservations' },
  'not found': { label: 'Not found', detail: 'nothing of it stands in this document' },
  contradicts: { label: 'Contradicts', detail: 'it says otherwise' },
};

/** The answer in force; undefined while there is none. */
export function answerInForce({ fidelity }: Pick<Mention, 'fidelity'>): Fidelity | undefined {
  return fidelity.find(({ supersededAt }) => supersededAt === null);
}
