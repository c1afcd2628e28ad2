import { z } from 'zod';
import {
  analystConfidence,
  type Conclusion,
  yardstickName,
  type YardstickName,
} from '../../../shared/model/claim.ts';
import { call } from '../../api/client.ts';
import { queryClient } from '../../api/hooks.ts';

const concludeDraft = z.object({
  yardstick: yardstickName,
  /** A level of the yardstick; null: it cannot be judged; left out: nothing is chosen yet. */
  likelihood: z.string().nullable().optional(),
  confidence: analystConfidence.nullable(),
  lexical: z.string(),
  text: z.string(),
});
/** What stands in the form that concludes about a claim. */
export type ConcludeDraft = Readonly<z.infer<typeof concludeDraft>>;

/** Reads a draft that was kept; null where it is not understood. */
export function readDraft(kept: string): ConcludeDraft | null {
  try {
    return concludeDraft.parse(JSON.parse(kept));
  } catch {
    return null;
  }
}

/** What the form begins with: the conclusion in force, or nothing. A level of another yardstick is not converted. */
export function firstDraft(before: Conclusion | null, yardstick: YardstickName): ConcludeDraft {
  if (before === null) return { yardstick, confidence: null, lexical: '', text: '' };
  const { likelihood, confidence, lexical, text } = before;
  return onYardstick({ yardstick: before.yardstick, likelihood, confidence, lexical, text }, yardstick);
}

/** The same draft on the project's yardstick: what was chosen on another one is to be chosen again. */
export function onYardstick(draft: ConcludeDraft, yardstick: YardstickName): ConcludeDraft {
  if (draft.yardstick === yardstick || draft.likelihood == null) return { ...draft, yardstick };
  const { likelihood: _other, ...rest } = draft;
  return { ...rest, yardstick };
}

/** Keeps a draft in the project file; null: there is none any more. */
export async function keepDraft(claim: string, draft: ConcludeDraft | null): Promise<void> {
  const kept = draft === null ? null : JSON.stringify(draft);
  await call('conclusions.keepDraft', { claim, draft: kept });
  queryClient.setQueryData(
    ['conclusions.draft', { claim }],
    kept === null ? null : { draft: kept, savedAt: new Date().toISOString() },
  );
}
