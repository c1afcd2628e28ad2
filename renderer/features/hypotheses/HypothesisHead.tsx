import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import type { Hypothesis } from '../../../shared/model/hypothesis.ts';
import { call } from '../../api/client.ts';
import { reportFailure } from '../../api/saved-state.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { EditedWords } from './EditedWords.tsx';

/** The words of a hypothesis over its column, to be changed or removed. */
export function HypothesisHead({ hypothesis: { id, words } }: { readonly hypothesis: Hypothesis }) {
  const [isEdited, setEdited] = useState(false);
  return (
    <th scope="col" className="hypotheses-head">
      {isEdited ? (
        <EditedWords
          label="Hypothesis"
          words={words}
          onDone={(next) => {
            setEdited(false);
            if (next !== null && next !== '' && next !== words)
              void call('hypotheses.update', { id, words: next }).catch(reportFailure);
          }}
        />
      ) : (
        <div className="hypotheses-head-words">
          <bdi>{words}</bdi>
          <Menu
            trigger={<IconButton label={`Change “${words}”`} icon={<Ellipsis aria-hidden />} />}
            items={[
              { label: 'Change its words', onSelect: () => setEdited(true) },
              {
                label: 'Delete hypothesis',
                isDestructive: true,
                onSelect: () => void call('hypotheses.remove', { id }).catch(reportFailure),
              },
            ]}
          />
        </div>
      )}
    </th>
  );
}
