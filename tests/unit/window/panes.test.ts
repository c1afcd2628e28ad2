import { describe, expect, it } from 'vitest';
import {
  noPanes,
  type Panes,
  paneOf,
  withBeside,
  withCapture,
  withDocument,
  withFocus,
  withoutDocument,
  withPaneClosed,
  withPanesSwapped,
} from '../../../renderer/stores/panes.ts';

/** Documents opened one after the other in one pane. */
function opened(...documents: readonly string[]): Panes {
  return documents.reduce(withDocument, noPanes);
}

/** What each pane shows, the one with the focus in brackets, such as `report [letter@may]`. */
function shown({ panes, focusedPane }: Panes): string {
  return (['main', 'beside'] as const)
    .flatMap((pane) => {
      const content = panes[pane];
      if (content === null) return [];
      const words = content.document + (content.capture === null ? '' : `@${content.capture}`);
      return [pane === focusedPane ? `[${words}]` : words];
    })
    .join(' ');
}

describe('opening', () => {
  it('shows a document in the only pane, each in a tab of its own', () => {
    const panes = opened('report', 'letter', 'report');
    expect(panes.tabs).toEqual(['report', 'letter']);
    expect(shown(panes)).toBe('[report]');
  });

  it('shows a document beside the one that is read, and moves the focus there', () => {
    const panes = withBeside(opened('report'), 'letter', null);
    expect(panes.tabs).toEqual(['report', 'letter']);
    expect(shown(panes)).toBe('report [letter]');
  });

  it('goes to the pane that shows the document already, rather than showing it twice', () => {
    const panes = withBeside(opened('report'), 'letter', null);
    expect(shown(withDocument(panes, 'report'))).toBe('[report] letter');
  });

  it('takes the pane that has the focus for what is shown in neither', () => {
    const panes = withBeside(opened('report'), 'letter', null);
    expect(shown(withDocument(panes, 'interview'))).toBe('report [interview]');
    expect(shown(withDocument(withFocus(panes, 'main'), 'interview'))).toBe('[interview] letter');
  });

  it('uses the main pane when nothing is open yet', () => {
    expect(shown(withBeside(noPanes, 'letter', null))).toBe('[letter]');
  });
});

describe('copies', () => {
  it('remembers the copy that was chosen for a document while others are read', () => {
    const older = withCapture(opened('report', 'letter'), 'report', { capture: 'may' });
    expect(shown(older)).toBe('[report@may]');
    const back = withDocument(withDocument(older, 'letter'), 'report');
    expect(shown(back)).toBe('[report@may]');
    expect(shown(withCapture(back, 'report', { capture: null }))).toBe('[report]');
    expect(withCapture(back, 'report', { capture: null }).shownCaptures).toEqual({});
  });

  it('shows two copies of one document beside each other and tells their panes apart', () => {
    const panes = withBeside(opened('report'), 'report', 'may');
    expect(shown(panes)).toBe('report [report@may]');
    expect(paneOf(panes, 'report')).toBe('beside');
    expect(paneOf(panes, 'report', null)).toBe('main');
    expect(paneOf(panes, 'report', 'june')).toBe(null);
  });

  it('shows a copy in the pane it is asked for', () => {
    const panes = withCapture(withBeside(opened('report'), 'letter', null), 'report', {
      capture: 'may',
      pane: 'main',
    });
    expect(shown(panes)).toBe('report@may [letter]');
  });
});

describe('closing', () => {
  it('shows the tab to the right, else to the left, of the one that is closed', () => {
    const panes = withDocument(opened('report', 'letter', 'interview'), 'letter');
    expect(shown(withoutDocument(panes, 'letter'))).toBe('[interview]');
    expect(shown(withoutDocument(withDocument(panes, 'interview'), 'interview'))).toBe('[letter]');
    expect(shown(withoutDocument(opened('report'), 'report'))).toBe('');
  });

  it('leaves one pane when the document beside is closed', () => {
    const panes = withBeside(opened('report', 'letter'), 'interview', null);
    expect(shown(withoutDocument(panes, 'interview'))).toBe('[letter]');
  });

  it('never shows in the main pane what the pane beside shows, unless it is all there is', () => {
    const panes = withBeside(opened('report', 'letter'), 'report', null);
    expect(shown(withoutDocument(panes, 'letter'))).toBe('[report]');
  });

  it('closes both copies of a document with its tab', () => {
    const panes = withBeside(opened('letter', 'report'), 'report', 'may');
    expect(shown(withoutDocument(panes, 'report'))).toBe('[letter]');
  });

  it('keeps the tab of a pane that is left, and moves the other one into the main place', () => {
    const panes = withBeside(opened('report'), 'letter', null);
    expect(shown(withPaneClosed(panes, 'main'))).toBe('[letter]');
    expect(shown(withPaneClosed(panes, 'beside'))).toBe('[report]');
    expect(withPaneClosed(panes, 'main').tabs).toEqual(['report', 'letter']);
  });

  it('changes nothing for a document that is not open', () => {
    const panes = opened('report');
    expect(withoutDocument(panes, 'letter')).toBe(panes);
  });
});

describe('focus', () => {
  it('goes with its document when the panes are exchanged', () => {
    const panes = withBeside(opened('report'), 'letter', null);
    expect(shown(withPanesSwapped(panes))).toBe('[letter] report');
    expect(shown(withPanesSwapped(withPanesSwapped(panes)))).toBe('report [letter]');
  });

  it('does not go to a pane that shows nothing', () => {
    expect(withFocus(opened('report'), 'beside').focusedPane).toBe('main');
  });
});
