import { parseQuery } from '../../../shared/search/parse-query.ts';
import { wantedWords } from '../../../shared/search/query.ts';
import type { Command } from '../../app/commands/command.ts';
import { useWorkspace } from '../../stores/workspace.ts';
import { openHits } from '../reader/index.ts';
import { type HitsAsked, reviewHits } from './mark-hits-store.ts';

/** Marking everything that was found. */
export const markHitsCommands: readonly Command[] = [
  {
    id: 'search.markAll',
    title: 'Mark all hits…',
    keys: ['Mod+Shift+M'],
    menu: 'Annotation',
    group: 'marking',
    worksInEditor: true,
    isEnabled: () => hitsAsked() !== null,
    run: async () => {
      const asked = hitsAsked();
      if (asked !== null) await reviewHits(asked);
    },
  },
];

/** The hits in sight: those of the search view, else of find in the open document. */
function hitsAsked(): HitsAsked | null {
  const { view, searchQuery } = useWorkspace.getState();
  if (view === 'search') {
    // A query of filters alone has no words to mark.
    const hasWords = wantedWords(parseQuery(searchQuery)).length > 0;
    return hasWords ? { query: searchQuery, isLiteral: false, capture: null } : null;
  }
  return view === 'reader' ? openHits() : null;
}
