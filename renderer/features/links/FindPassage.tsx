import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useState } from 'react';
import type { LinkEnd } from '../../../shared/model/link.ts';
import { call } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { TypeAhead } from '../../ui/TypeAhead.tsx';
import { linkEndOf } from './begin-link.ts';

const mostShown = 40;

/** A type-ahead over the annotations of the project: their quotes, comments and tags. */
export function FindPassage({
  except,
  onChoose,
}: {
  /** An annotation that cannot be chosen. */
  readonly except: string;
  readonly onChoose: (end: LinkEnd) => void;
}) {
  const [query, setQuery] = useState('');
  const asked = useDeferredValue(query).trim();
  const input = { query: withOpenEnd(asked), in: 'annotations', limit: mostShown } as const;
  const found = useQuery({
    queryKey: ['search.find', input],
    queryFn: ({ signal }) => call('search.find', input, { signal }),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
  }).data;
  const hits = useMemo(
    () => (asked === '' ? [] : (found?.hits ?? []).filter(({ annotation }) => annotation !== except)),
    [found, except, asked],
  );
  const { run, error } = useAction();
  return (
    <div className="link-find">
      <TypeAhead
        label="The other passage"
        placeholder="Words of the other passage, or tag:name"
        query={query}
        onQuery={setQuery}
        autoFocus
        emptyWords={asked === '' ? 'Type words of the other passage.' : 'No annotation has these words.'}
        onChoose={(key) =>
          void run(async () => onChoose(linkEndOf(await call('annotations.get', { id: key }))))
        }
        options={hits.map(({ annotation, snippet, documentTitle }) => ({
          key: annotation ?? '',
          content: (
            <span className="link-found">
              <span className="link-found-quote" dir="auto">
                {snippet}
              </span>
              <bdi className="link-found-document">{documentTitle}</bdi>
            </span>
          ),
        }))}
      />
      <ErrorLine error={error} />
    </div>
  );
}

/** The last word may go on: it is still being typed. */
function withOpenEnd(query: string): string {
  return /[\p{L}\p{N}]$/u.test(query) && !/\S+:\S*$/.test(query) ? `${query}*` : query;
}
