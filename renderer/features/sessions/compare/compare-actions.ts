import { call } from '../../../api/client.ts';
import { showAnnotation } from '../../../stores/show-annotation.ts';
import { openClaim } from '../../../stores/claims.ts';
import { openBeside } from '../../../stores/workspace.ts';
import { announce } from '../../../ui/announce.ts';
import type { ResolutionDraft } from '../working/draft.ts';
import { currentComparison, useComparing } from './compare-state.ts';
import { changeResolution, clearResolution, focusOn, useSessionWork } from '../working/work-store.ts';

/** Goes to the thing that both judged before or after the one at hand. */
export function stepJudgement(step: 1 | -1): void {
  const comparison = currentComparison();
  if (comparison?.judgement == null) return;
  const next = comparison.shown[comparison.shown.indexOf(comparison.judgement) + step];
  if (next === undefined) {
    announce(step === 1 ? 'This is the last one.' : 'This is the first one.');
  } else {
    useComparing.setState({ judgement: next.id });
    focusOn('judgement');
  }
}

/** Chooses whose judgement is to hold, or that neither is. */
export function chooseOutcome(outcome: NonNullable<ResolutionDraft['outcome']>): void {
  const judgement = currentComparison()?.judgement;
  if (judgement == null) return;
  const { values } = useSessionWork.getState().resolutions[judgement.id] ?? { values: {} };
  const isFresh = Object.keys(values).length === 0;
  // Other values start from the first judgement, so that only what differs has to be said.
  const start = judgement.first?.values ?? judgement.second.values;
  useComparing.setState({ judgement: judgement.id });
  changeResolution(judgement.id, outcome === 'other' && isFresh ? { outcome, values: start } : { outcome });
}

/** What stands in the form and can be recorded; null where something is missing. */
export function readyResolution(): { readonly id: string; readonly draft: ResolutionDraft } | null {
  const judgement = currentComparison()?.judgement;
  if (judgement == null) return null;
  const draft = useSessionWork.getState().resolutions[judgement.id];
  const isReady = draft !== undefined && draft.outcome !== null && draft.reason.trim() !== '';
  return isReady ? { id: judgement.id, draft } : null;
}

/** Resolves the disagreement at hand and goes on to the next that is not resolved. */
export async function resolve(): Promise<void> {
  const ready = readyResolution();
  const before = currentComparison();
  if (ready === null || before === null || ready.draft.outcome === null) return;
  const { outcome, values, reason } = ready.draft;
  const index = before.shown.findIndex(({ id }) => id === ready.id);
  const next = before.shown[index + 1] ?? before.shown[index - 1] ?? null;
  await call('sessions.resolve', {
    judgement: ready.id,
    outcome,
    reason: reason.trim(),
    ...(outcome === 'other' ? { values } : {}),
  });
  clearResolution(ready.id);
  useComparing.setState({ judgement: next?.id ?? null });
  focusOn('judgement');
  announce(next === null ? 'Resolved. Nothing is left in this list.' : 'Resolved.');
}

/** Opens what the two judged differently: the claim, the passage in its text, or the document. */
export async function openJudged(): Promise<void> {
  const judgement = currentComparison()?.judgement;
  if (judgement == null) return;
  const { annotation, claim, document } = judgement;
  if (annotation !== null) showAnnotation(await call('annotations.get', { id: annotation }));
  else if (claim !== null) openClaim(claim);
  else if (document !== null) openBeside(document);
}
