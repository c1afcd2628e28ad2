import type { Command } from '../../../app/commands/command.ts';
import { updatePreferences, usePreferences } from '../../../stores/preferences.ts';
import { useWorkspace } from '../../../stores/workspace.ts';
import { announce } from '../../../ui/announce.ts';
import { focusedReader } from '../view/reader-store.ts';
import { askForPage } from './page-field-focus.ts';
import { beginRegion } from './region-tool.ts';
import type { PagesControl } from './pages-control.ts';

function pagesNow(): PagesControl | null {
  if (useWorkspace.getState().view !== 'reader') return null;
  return focusedReader().getState().view?.pages ?? null;
}

const isOn = (): boolean => pagesNow() !== null;

/** What one can do with pages, beside what one can do with any text. */
export const pageCommands: readonly Command[] = [
  stepCommand('page.next', 'Next page', '.', 1),
  stepCommand('page.previous', 'Previous page', ',', -1),
  {
    id: 'page.goTo',
    title: 'Go to page…',
    keys: ['Mod+Alt+G'],
    menu: 'Go',
    group: 'page',
    isEnabled: isOn,
    run: askForPage,
  },
  {
    id: 'page.larger',
    title: 'Larger pages',
    keys: ['+', '='],
    menu: 'View',
    group: 'pages',
    isEnabled: isOn,
    run: () => pagesNow()?.stepZoom(1),
  },
  {
    id: 'page.smaller',
    title: 'Smaller pages',
    keys: ['-'],
    menu: 'View',
    group: 'pages',
    isEnabled: isOn,
    run: () => pagesNow()?.stepZoom(-1),
  },
  {
    id: 'page.fitWidth',
    title: 'Fit the width of pages',
    keys: ['0'],
    menu: 'View',
    group: 'pages',
    isEnabled: isOn,
    run: () => pagesNow()?.setZoom('fit-width'),
  },
  {
    id: 'page.fitPage',
    title: 'Fit whole pages',
    keys: ['Z'],
    menu: 'View',
    group: 'pages',
    isEnabled: isOn,
    run: () => pagesNow()?.setZoom('fit-page'),
  },
  {
    id: 'region.draw',
    title: 'Mark a region of the page',
    keys: ['Shift+R'],
    menu: 'Annotation',
    group: 'make',
    isEnabled: isOn,
    run: beginRegion,
  },
  {
    id: 'page.thumbnails',
    title: () => (usePreferences.getState().arePagesListed ? 'Hide the small pages' : 'Show small pages'),
    keys: ['Mod+Alt+T'],
    menu: 'View',
    group: 'pages',
    isEnabled: isOn,
    run: () => updatePreferences({ arePagesListed: !usePreferences.getState().arePagesListed }),
  },
];

function stepCommand(id: string, title: string, key: string, step: 1 | -1): Command {
  return {
    id,
    title,
    keys: [key],
    menu: 'Go',
    group: 'page',
    isEnabled: isOn,
    run: () => {
      const pages = pagesNow();
      if (pages === null) return;
      const wanted = pages.state.getState().current + step;
      const page = pages.summaries[wanted];
      if (page === undefined) return;
      pages.goToPage(wanted);
      announce(`Page ${page.label}, ${wanted + 1} of ${pages.summaries.length}.`);
    },
  };
}
