import type { Mention } from '../../../shared/model/mention.ts';
import { goToFinding } from '../../stores/findings.ts';
import {
  openBeside,
  openDocument,
  revealPassage,
  showCapture,
  showInspector,
} from '../../stores/workspace.ts';
import { useMentionsView } from './mentions-view.ts';

/** Opens the citing and the cited document beside each other, and asks whether the one says what the other says it does. */
export function startCheck({ id, document, capture, start, end, cited }: Mention): void {
  if (cited === null) return;
  useMentionsView.setState({ checked: id });
  showCapture(document, capture, 'main');
  openBeside(cited.id);
  revealPassage({ document, capture, start, end });
  goToFinding(id, document, null);
  showInspector('mentions');
}

/** Leaves the question, back to the mention in the list of the citing document, where that is known. */
export function endCheck(mention?: Pick<Mention, 'id' | 'document'>): void {
  useMentionsView.setState({ checked: null });
  if (mention === undefined) return;
  // Words may have been selected in the cited one.
  openDocument(mention.document);
  goToFinding(mention.id, mention.document, null);
}

/** Shows a mention of any document: its words, and what is known of it in the list. */
export function showMention({ id, document, capture, start, end }: Mention): void {
  useMentionsView.setState({ checked: null, kind: 'mention', filter: null });
  openDocument(document);
  revealPassage({ document, capture, start, end });
  goToFinding(id, document, null);
  showInspector('mentions');
}
