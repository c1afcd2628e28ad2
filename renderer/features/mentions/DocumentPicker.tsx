import { useState } from 'react';
import { formatEdtf } from '../../../shared/dates/format-edtf.ts';
import type { DocumentSummary } from '../../../shared/model/document.ts';
import type { Mention } from '../../../shared/model/mention.ts';
import { foldedOnly } from '../../../shared/text/folding.ts';
import { useCore } from '../../api/hooks.ts';
import { useAction } from '../../api/use-action.ts';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { TypeAhead } from '../../ui/TypeAhead.tsx';
import './DocumentPicker.css';

/** Finds the document of the project that a mention cites: the likeliest first, each with the reason. */
export function DocumentPicker({
  mention,
  onChoose,
  onEscape,
}: {
  readonly mention: Mention;
  readonly onChoose: (document: string) => Promise<unknown>;
  readonly onEscape: () => void;
}) {
  const [query, setQuery] = useState('');
  const documents = useCore('documents.list', {}).data ?? [];
  const { name, date, source, citedTitle, citedUrl, document } = mention;
  const likely =
    useCore('mentions.candidates', {
      name,
      date,
      source: source?.id ?? null,
      citedTitle,
      citedUrl,
      document,
    }).data?.documents ?? [];
  const { run, error } = useAction();
  const wanted = foldedOnly(query.trim());
  const reasons = new Map(likely.map(({ id, because }) => [id, because]));
  const fits = (one: DocumentSummary) =>
    one.id !== document &&
    [one.title, one.publisher, one.author, one.source?.name].some(
      (words) => words != null && foldedOnly(words).includes(wanted),
    );
  const shown = documents.filter(fits);
  const first = likely.flatMap(({ id }) => shown.filter((one) => one.id === id));
  const options = [...first, ...shown.filter(({ id }) => !reasons.has(id))].slice(0, longestList);
  return (
    <div className="document-picker">
      <TypeAhead
        label="Document"
        placeholder="Find by title, publisher or source"
        query={query}
        onQuery={setQuery}
        autoFocus
        emptyWords={
          documents.length <= 1
            ? 'No other document is in this project. Import the cited one first.'
            : 'No document of this project has these words.'
        }
        onEscape={onEscape}
        options={options.map((one) => ({
          key: one.id,
          content: <Choice document={one} because={reasons.get(one.id) ?? null} />,
        }))}
        onChoose={(id) => void run(() => onChoose(id))}
      />
      <ErrorLine error={error} />
    </div>
  );
}

const longestList = 60;

function Choice({
  document: { title, publisher, published },
  because,
}: {
  readonly document: DocumentSummary;
  readonly because: string | null;
}) {
  const facts = [publisher, published === null ? null : formatEdtf(published)].filter(Boolean).join(', ');
  return (
    <span className="document-picker-choice">
      <bdi>{title}</bdi>
      {facts !== '' && <bdi className="document-picker-soft">{facts}</bdi>}
      {because !== null && <span className="document-picker-because">{because}</span>}
    </span>
  );
}
