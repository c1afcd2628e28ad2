import { Dialog as Base } from '@base-ui/react/dialog';
import { Command as List } from 'cmdk';
import { type RefObject, useRef, useState } from 'react';
import { call } from '../../api/client.ts';
import { useCore } from '../../api/hooks.ts';
import { usePreferences } from '../../stores/preferences.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { allCommands } from '../commands/registry.ts';
import {
  claimEntries,
  commandEntries,
  documentEntries,
  matchingGroup,
  noteEntries,
  type PaletteEntry,
  tagEntries,
  withRecent,
} from './palette-entries.ts';
import { closePalette, type PaletteKind, usePalette } from './palette-store.ts';
import './Palette.css';

/** Every command, document, claim, note and tag, found by typing a part of its name. */
export function Palette() {
  const { open } = usePalette();
  const input = useRef<HTMLInputElement>(null);
  // Its field stays until the palette is gone. A dialog that loses what has the focus takes the focus back a frame later, from whatever
  // the chosen command has moved it to by then.
  const [kind, setKind] = useState(open);
  if (open !== null && open !== kind) setKind(open);
  return (
    <Base.Root open={open !== null} onOpenChange={(next) => next || closePalette()}>
      <Base.Portal>
        <Base.Backdrop className="palette-shade" />
        <Base.Popup className="palette" aria-label="Command palette" initialFocus={input}>
          {kind !== null && <PaletteList kind={kind} input={input} />}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

function PaletteList({
  kind,
  input,
}: {
  readonly kind: PaletteKind;
  readonly input: RefObject<HTMLInputElement | null>;
}) {
  const [typed, setTyped] = useState('');
  const groups = useGroups(kind, typed);
  const words =
    kind === 'everything' ? 'Find a command, document, claim, note or tag' : 'Find a recent project';
  return (
    <List label={words} shouldFilter={false} loop className="palette-list">
      <List.Input
        className="palette-input"
        placeholder={words}
        value={typed}
        onValueChange={setTyped}
        ref={input}
      />
      <List.List className="palette-entries" label="What was found">
        <List.Empty className="palette-empty">Nothing is called that.</List.Empty>
        {groups.map(({ name, entries }) => (
          <List.Group key={name} heading={name} className="palette-group">
            {entries.map((entry) => (
              <List.Item
                key={entry.id}
                value={entry.id}
                disabled={entry.isDisabled ?? false}
                className="palette-entry"
                onSelect={() => choose(entry)}
              >
                <bdi className="palette-title">{entry.title}</bdi>
                {entry.isDisabled && <span className="palette-detail">not possible now</span>}
                {!entry.isDisabled && entry.detail !== null && (
                  <bdi className="palette-detail">{entry.detail}</bdi>
                )}
                {entry.keys !== undefined && <Kbd keys={entry.keys} />}
              </List.Item>
            ))}
          </List.Group>
        ))}
      </List.List>
    </List>
  );
}

/** So many commands chosen lately stand before the others. */
const mostRecent = 7;

/** Closes the palette and runs the command, which may move the focus on; where it does not, the palette gives it back. */
function choose(entry: PaletteEntry): void {
  // A key that is held down chooses once.
  if (usePalette.getState().open === null) return;
  closePalette();
  setTimeout(entry.run, 0);
}

function useGroups(kind: PaletteKind, typed: string) {
  const isEverything = kind === 'everything';
  const documents = useCore('documents.list', isEverything ? {} : null);
  const claims = useCore('claims.brief', isEverything ? {} : null);
  const tags = useCore('tags.list', isEverything ? {} : null);
  const notes = useCore('notes.list', isEverything ? {} : null);
  const recentCommands = usePreferences((preferences) => preferences.recentCommands);
  const recent = useCore('host.recentProjects', isEverything ? null : {});
  const isTyping = typed.trim() !== '';
  const projects = (recent.data ?? []).map(
    (project): PaletteEntry => ({
      id: `project ${project.id}`,
      title: project.title,
      detail: project.folder,
      keys: undefined,
      run: () => void call('host.openRecent', { id: project.id }),
    }),
  );
  const commands = commandEntries(allCommands(), { recent: recentCommands, withDisabled: isTyping });
  const { recent: recentlyChosen, others } = withRecent(commands, recentCommands, isTyping ? 0 : mostRecent);
  const groups = isEverything
    ? [
        matchingGroup('Recent', recentlyChosen, { typed, limit: mostRecent }),
        matchingGroup('Commands', others, { typed, limit: 200 }),
        matchingGroup('Documents', documentEntries(documents.data ?? []), {
          typed,
          limit: isTyping ? 12 : 5,
        }),
        matchingGroup('Claims', claimEntries(claims.data ?? []), { typed, limit: isTyping ? 8 : 0 }),
        matchingGroup('Notes', noteEntries(notes.data ?? []), { typed, limit: isTyping ? 8 : 0 }),
        matchingGroup('Tags', tagEntries(tags.data ?? []), { typed, limit: isTyping ? 8 : 0 }),
      ]
    : [matchingGroup('Recent projects', projects, { typed, limit: 30 })];
  return groups.filter(({ entries }) => entries.length > 0).sort((a, b) => b.score - a.score);
}
