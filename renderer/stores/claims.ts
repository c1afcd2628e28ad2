import type { z } from 'zod';
import { create } from 'zustand';
import type { passageInput } from '../../shared/contract/claims.ts';
import type { Annotation, AnnotationTarget } from '../../shared/model/annotation.ts';
import { useReadingFrom } from './reading-from.ts';
import { showAnnotation } from './show-annotation.ts';
import { useWorkspace, type WorkspaceView } from './workspace.ts';

/** An annotation, or a range of a capture (UTF-16 offsets) that becomes a highlight when it is judged. */
export type AskedPassage = Readonly<z.input<typeof passageInput>>;

/** The form that judges a passage as evidence, as it is asked for. */
export interface EvidenceRequest {
  readonly passage: AskedPassage;
  /** The claim it is for; null: it is chosen in the form. */
  readonly claim: string | null;
}

/** The form of a claim, as it is asked for: to change one, or to make one, by choice from a passage. */
export interface ClaimRequest {
  /** The claim that is changed; null: a new one. */
  readonly claim: string | null;
  readonly passage: AskedPassage | null;
  /** What the statement of a new one begins with; empty: the words of the passage. */
  readonly statement: string;
  /** Of a new one. */
  readonly question: string | null;
  readonly parent: string | null;
}

/** View state of claims: which one is open, which are listed, and what form is asked for. */
export interface Claims {
  /** The claim whose page is shown. */
  readonly active: string | null;
  /** The view that its page was opened from. */
  readonly cameFrom: WorkspaceView;
  /** The question whose claims are listed; 'none': those of no question; null: all. */
  readonly question: string | null;
  readonly evidence: EvidenceRequest | null;
  /** The claim that a passage was last judged for: the next one is likely for the same. */
  readonly lastJudged: string | null;
  /** The claim at hand in the fact-checking session that is shown. */
  readonly inSession: string | null;
  readonly form: ClaimRequest | null;
}

export const useClaims = create<Claims>()(() => ({
  active: null,
  cameFrom: 'claims',
  question: null,
  evidence: null,
  lastJudged: null,
  inSession: null,
  form: null,
}));

/** The claim that is shown with its conclusion: on its page, or at hand in a session. Null where none is. */
export function claimInView(): string | null {
  const { view } = useWorkspace.getState();
  const { active, inSession } = useClaims.getState();
  return view === 'claim' ? active : view === 'sessions' ? inSession : null;
}

/** Shows the page of a claim; the way back leads to what is shown now. */
export function openClaim(claim: string): void {
  const { view } = useWorkspace.getState();
  useClaims.setState(view === 'claim' ? { active: claim } : { active: claim, cameFrom: view });
  useWorkspace.setState({ view: 'claim' });
}

/** Shows the list of claims, of one question where one is given. */
export function showClaims(question: string | null = null): void {
  useClaims.setState({ question });
  useWorkspace.setState({ view: 'claims' });
}

/** Asks what an annotation is to a claim, by choice to a given one. */
export function judgeAnnotation(annotation: string, claim: string | null = null): void {
  useClaims.setState({ evidence: { passage: { annotation }, claim } });
}

/** Asks for a new claim, or for changes to one. */
export function askForClaim(asked: Partial<ClaimRequest> = {}): void {
  useClaims.setState({
    form: {
      claim: null,
      passage: null,
      statement: '',
      question: null,
      parent: null,
      ...asked,
    },
  });
}

/** Shows a passage of the active claim in its text, from where Escape leads back to the claim. */
export function showPassageOfClaim(annotation: Annotation, target?: AnnotationTarget): void {
  showAnnotation(annotation, target);
  const { activeDocument } = useWorkspace.getState();
  if (activeDocument !== null) useReadingFrom.setState({ from: { view: 'claim', document: activeDocument } });
}
