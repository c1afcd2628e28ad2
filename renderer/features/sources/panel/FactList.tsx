import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { call } from '../../../api/client.ts';
import { useAction } from '../../../api/use-action.ts';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';

/** Something that is known of a source. */
export interface Fact {
  readonly id: string;
  /** For the name of the button that removes it. */
  readonly words: string;
  readonly content: ReactNode;
  /** Null: none was given. */
  readonly reason: string | null;
}

/** What is known of a source, each with its reason and a button that takes it away. */
export function FactList({
  label,
  facts,
  nothing,
}: {
  readonly label: string;
  readonly facts: readonly Fact[];
  /** Said where there is none. */
  readonly nothing: string | null;
}) {
  const { run, error } = useAction();
  if (facts.length === 0) return nothing === null ? null : <p className="source-nothing">{nothing}</p>;
  return (
    <>
      <ul className="facts" aria-label={label}>
        {facts.map(({ id, words, content, reason }) => (
          <li key={id} className="fact">
            <div>
              {content}
              {reason !== null && (
                <p className="fact-reason" dir="auto">
                  {reason}
                </p>
              )}
            </div>
            <IconButton
              label={`Remove: ${words}`}
              icon={<X aria-hidden />}
              onClick={() => void run(() => call('sources.removeFacts', { ids: [id] }))}
            />
          </li>
        ))}
      </ul>
      <ErrorLine error={error} />
    </>
  );
}
