import { quotedPassage } from '../../../shared/annotations/region-words.ts';
import { Link2, X } from 'lucide-react';
import { useLinking } from '../../stores/linking.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { CommandKeys } from '../../app/commands/CommandKeys.tsx';
import { leaveLink } from './begin-link.ts';
import './links.css';

/** Says in the status bar that a link was begun, where, and how it goes on. */
export function BegunLink() {
  const begun = useLinking((linking) => linking.begun);
  if (begun === null) return null;
  return (
    <output className="status-mode" aria-label="Link begun">
      <Link2 aria-hidden className="status-mode-icon" />
      <span className="status-mode-words">
        Link from <bdi>{quotedPassage(begun)}</bdi>: <CommandKeys command="link.make" /> at the other passage
      </span>
      <IconButton label="Leave the link" keys="Escape" icon={<X aria-hidden />} onClick={leaveLink} />
    </output>
  );
}
