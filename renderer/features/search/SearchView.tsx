import { CircleHelp } from 'lucide-react';
import { type KeyboardEvent, useEffect } from 'react';
import { CommandButton } from '../../app/commands/CommandButton.tsx';
import { runCommand } from '../../app/commands/registry.ts';
import { useCommandKeys } from '../../app/commands/use-command-keys.ts';
import { searchFor, useWorkspace } from '../../stores/workspace.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { ViewHeader } from '../../ui/ViewFrame.tsx';
import { SaveSearchButton } from '../saved-searches/index.ts';
import { AwaitedValue } from './AwaitedValue.tsx';
import { NothingFound } from './NothingFound.tsx';
import { SearchOrigins } from './SearchOrigins.tsx';
import { SearchResults } from './SearchResults.tsx';
import { SearchScopes } from './SearchScopes.tsx';
import { SyntaxHelp } from './SyntaxHelp.tsx';
import { startQuery, useSearchState } from './search-store.ts';
import { asksForSomething, foundWords, useSearch } from './use-search.ts';
import './search.css';

/** What the query in the header's box finds, while it is typed. */
export function SearchView() {
  const query = useWorkspace((workspace) => workspace.searchQuery);
  const scope = useSearchState((state) => state.scope);
  const limit = useSearchState((state) => state.limit);
  const { found, isCurrent, error } = useSearch(query, scope, limit);
  useEffect(() => startQuery(query), [query]);
  const isNothing = found !== undefined && Object.values(found.counts).every((count) => count === 0);
  const isWaiting = !asksForSomething(query);
  useAwaitedFocus(isCurrent || isWaiting, isWaiting || isNothing || found?.hits.length === 0);

  if (query.trim() === '') return <NothingAsked />;
  if (isWaiting)
    return (
      <section className="view-frame" aria-label="Search" onKeyDown={backToTheBox}>
        <ViewHeader title="Search" />
        <AwaitedValue query={query} onTry={tryQuery} />
      </section>
    );
  return (
    <section className="view-frame" aria-label="Search" onKeyDown={backToTheBox}>
      <ViewHeader
        title={found === undefined ? 'Searching…' : foundWords(found.total)}
        actions={
          <>
            <CommandButton command="search.markAll" size="small">
              Mark all hits…
            </CommandButton>
            <SaveSearchButton view="search" query={query} />
            <Popover
              label="What can be searched for"
              align="end"
              trigger={<IconButton label="What can be searched for" icon={<CircleHelp aria-hidden />} />}
            >
              <SyntaxHelp onTry={tryQuery} />
            </Popover>
          </>
        }
        tools={
          found !== undefined && !isNothing ? (
            <SearchScopes counts={found.counts} chosen={scope} />
          ) : undefined
        }
      >
        {found !== undefined && <SearchOrigins found={found} />}
        <ErrorLine error={error} />
      </ViewHeader>
      {found !== undefined && found.hits.length > 0 && <SearchResults found={found} query={found.query} />}
      {found !== undefined && found.hits.length === 0 && (
        <NothingFound query={query} counts={found.counts} scope={scope} />
      )}
    </section>
  );
}

/** Escape goes back to the box, to change the query. */
function backToTheBox(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.defaultPrevented) return;
  event.preventDefault();
  void runCommand('go.search');
}

/** Gives the focus to the hit opened last, else the first, when it was asked for and the answer is there. */
function useAwaitedFocus(isCurrent: boolean, isNothing: boolean): void {
  const isAwaited = useSearchState((state) => state.isFocusAwaited);
  useEffect(() => {
    if (!isAwaited || !isCurrent) return;
    let frame = 0;
    // The list measures itself before it has rows.
    const focusHit = (): void => {
      const { opened } = useSearchState.getState();
      const places = [
        `[data-row="${CSS.escape(opened ?? '')}"]`,
        'button.search-hit',
        '.search-document',
        '.awaited-value',
      ];
      const place = places
        .map((each) => document.querySelector<HTMLElement>(each))
        .find((each) => each !== null);
      if (place === undefined && !isNothing) {
        frame = requestAnimationFrame(focusHit);
        return;
      }
      useSearchState.setState({ isFocusAwaited: false });
      place?.focus({ focusVisible: true } as FocusOptions);
    };
    focusHit();
    return () => cancelAnimationFrame(frame);
  }, [isAwaited, isCurrent, isNothing]);
}

function NothingAsked() {
  const keys = useCommandKeys('go.search', 'shortest');
  return (
    <section className="view-frame search-view-empty" aria-label="Search">
      <EmptyState
        sentence="Type into the search box to find words in texts, quotes, comments, notes, tags, sources, claims and conclusions."
        action={
          <Button variant="primary" keys={keys} onClick={() => void runCommand('go.search')}>
            Go to the search box
          </Button>
        }
        detail={<SyntaxHelp onTry={tryQuery} />}
      />
    </section>
  );
}

function tryQuery(query: string): void {
  searchFor(query);
  void runCommand('go.search');
}
