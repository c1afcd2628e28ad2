import { keepPreviousData, useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import type { ImportItemFilter, ImportRunItem } from '../../../shared/contract/import.ts';
import type { InputOf } from '../../../shared/contract.ts';
import { call } from '../../api/client.ts';

/** The files of a report, as far as they have been read. */
interface ReportItems {
  readonly items: readonly ImportRunItem[];
  /** How many there are with the filter; null until it is known. */
  readonly total: number | null;
  readonly formats: readonly string[];
  /** Reads the next page, where there is one. */
  readonly more: () => void;
}

/** Files of a run with a filter, page by page as they come into view; what is shown stays up to date. */
export function useReportItems(filter: ImportItemFilter): ReportItems {
  const key = JSON.stringify(filter);
  const [read, setRead] = useState<{ readonly key: string; readonly pages: readonly Page[] }>({
    key,
    pages: firstPage,
  });
  const pages = read.key === key ? read.pages : firstPage;
  const answers = useQueries({
    queries: pages.map((page) => {
      const input: InputOf<'import.items'> = { ...filter, ...page };
      return {
        queryKey: ['import.items', input],
        queryFn: ({ signal }: { readonly signal: AbortSignal }) => call('import.items', input, { signal }),
        placeholderData: keepPreviousData,
      };
    }),
  });
  const [first] = answers;
  return {
    items: answers.flatMap(({ data }) => data?.items ?? []),
    total: first?.data?.total ?? null,
    formats: first?.data?.formats ?? [],
    more: () => {
      const next = answers.at(-1)?.data?.next ?? null;
      if (next !== null && pages.at(-1)?.after !== next) setRead({ key, pages: [...pages, { after: next }] });
    },
  };
}

interface Page {
  readonly after?: number;
}

const firstPage: readonly Page[] = [{}];
