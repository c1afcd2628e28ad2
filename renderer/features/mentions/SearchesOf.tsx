import { X } from 'lucide-react';
import { useState } from 'react';
import { formatEdtf } from '../../../shared/dates/format-edtf.ts';
import type { Mention } from '../../../shared/model/mention.ts';
import { call } from '../../api/client.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Popover } from '../../ui/Popover.tsx';
import type { Run } from './run.ts';
import { SearchForm } from './SearchForm.tsx';
import './mention-sections.css';

/** Where and when the cited document was sought in vain. */
export function SearchesOf({ mention, run }: { readonly mention: Mention; readonly run: Run }) {
  const [isOpen, setOpen] = useState(false);
  const { id, searches } = mention;
  return (
    <section className="mention-section" aria-label="Searches">
      <h4>Searches</h4>
      {searches.length > 0 && (
        <ol className="mention-searches">
          {searches.map((search) => (
            <li key={search.id}>
              <span>
                {search.outcome} in <bdi>{search.place}</bdi>, {formatEdtf(search.searched)}
                {search.reason !== null && <bdi className="mention-reason">{search.reason}</bdi>}
              </span>
              <IconButton
                label="Take this search away"
                icon={<X aria-hidden />}
                onClick={() => void run(() => call('mentions.removeSearch', { id: search.id }))}
              />
            </li>
          ))}
        </ol>
      )}
      <Popover
        label="Sought and not to be had"
        isOpen={isOpen}
        onOpenChange={setOpen}
        trigger={<Button size="small">Sought in vain…</Button>}
      >
        <SearchForm ids={[id]} onDone={() => setOpen(false)} />
      </Popover>
    </section>
  );
}
