import { z } from 'zod';
import { documentStance, judgedValues } from '../../../../shared/model/checking-session.ts';
import { assertionKind, credibilityLevel, stance } from '../../../../shared/model/claim.ts';

/** How a passage of a claim is judged in the form; what is null is not said yet. */
const passageDraft = z.object({
  stance: stance.nullable(),
  credibility: credibilityLevel.nullable(),
  takenAs: assertionKind,
  value: z.string(),
  reason: z.string(),
});
export type PassageDraft = Readonly<z.infer<typeof passageDraft>>;

/** What stands in the forms of one item and is not decided yet; a conclusion that is being written is kept with its claim. */
const itemDraft = z.object({
  /** By annotation. */
  passages: z.record(z.string(), passageDraft).default({}),
  document: z.object({ stance: documentStance.nullable(), reason: z.string() }).nullable().default(null),
  /** Why the item is set aside; null: that form is closed. */
  setAside: z.string().nullable().default(null),
  /** What is being written on steps of the method, by step. */
  steps: z.record(z.string(), z.string()).default({}),
  /** The passage that one was at: an annotation. */
  passage: z.string().nullable().default(null),
});
export type ItemDraft = Readonly<z.infer<typeof itemDraft>>;

/** How a disagreement is to be resolved, as it stands in the form. */
const resolutionDraft = z.object({
  outcome: z.enum(['first', 'second', 'other']).nullable(),
  values: judgedValues,
  reason: z.string(),
});
export type ResolutionDraft = Readonly<z.infer<typeof resolutionDraft>>;

const sessionDraft = z.object({
  items: z.record(z.string(), itemDraft).default({}),
  /** By the second judgement. */
  resolutions: z.record(z.string(), resolutionDraft).default({}),
});
export type SessionDraft = Readonly<z.infer<typeof sessionDraft>>;

export const emptyItemDraft: ItemDraft = itemDraft.parse({});

/** Reads what was kept; what is not understood is left out rather than refused. */
export function readDraft(json: string | null): SessionDraft {
  const given = z.record(z.string(), z.unknown()).safeParse(parsed(json)).data ?? {};
  return {
    items: understood(given['items'], itemDraft),
    resolutions: understood(given['resolutions'], resolutionDraft),
  };
}

function understood<Part extends z.ZodType>(given: unknown, part: Part): Record<string, z.output<Part>> {
  const all = z.record(z.string(), z.unknown()).safeParse(given).data ?? {};
  return Object.fromEntries(
    Object.entries(all).flatMap(([id, value]) => {
      const read = part.safeParse(value);
      return read.success ? [[id, read.data]] : [];
    }),
  );
}

/** What is kept: only items in which something stands. */
export function writeDraft({ items, resolutions }: SessionDraft): string {
  const begun = Object.entries(items).filter(([, draft]) => !isEmptyDraft(draft));
  return JSON.stringify({ items: Object.fromEntries(begun), resolutions });
}

/** Whether nothing stands in an item's forms, whatever passage one is at. */
export function isEmptyDraft({ passages, document, setAside, steps, passage }: ItemDraft): boolean {
  return (
    Object.keys(passages).length === 0 &&
    document === null &&
    setAside === null &&
    Object.keys(steps).length === 0 &&
    passage === null
  );
}

function parsed(json: string | null): unknown {
  try {
    return json === null ? {} : JSON.parse(json);
  } catch {
    return {};
  }
}
