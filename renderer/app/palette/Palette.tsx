import { Dialog as Base } from '@base-ui/react/dialog';
import { Command as List } from 'cmdk';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { useCore } from '../../api/hooks.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { allCommands } from '../commands/registry.ts';
import {
  commandEntries,
  documentEntries,
  matchingEntries,
  type PaletteEntry,
  tagEntries,
} from './palette-entries.ts';
import { closePalette, type PaletteKind, usePalette } from './palette-store.ts';
import './Palette.css';

/** Every command, document and tag, found by typing a part of its name. */
export function Palette() {
  const { open } = usePalette();
  return (
    <Base.Root open={open !== null} onOpenChange={(next) => next || closePalette()}>
      <Base.Portal>
        <Base.Backdrop className="palette-shade" />
        <Base.Popup className="palette" aria-label="Command palette">
          {open !== null && <PaletteList kind={open} />}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

function PaletteList({ kind }: { readonly kind: PaletteKind }) {
  const [typed, setTyped] = useState('');
  const groups = useGroups(kind, typed);
  const words = kind === 'everything' ? 'Find a command, document or tag' : 'Find a recent project';
  return (
    <List label={words} shouldFilter={false} loop className="palette-list">
      <List.Input
        className="palette-input"
        placeholder={words}
        value={typed}
        onValueChange={setTyped}
        autoFocus
      />
      <List.List className="palette-entries" label="What was found">
        <List.Empty className="palette-empty">Nothing is called that.</List.Empty>
        {groups.map(({ name, entries }) => (
          <List.Group key={name} heading={name} className="palette-group">
            {entries.map((entry) => (
              <List.Item
                key={entry.id}
                value={entry.id}
                className="palette-entry"
                onSelect={() => choose(entry)}
              >
                <bdi className="palette-title">{entry.title}</bdi>
                {entry.detail !== null && <bdi className="palette-detail">{entry.detail}</bdi>}
                {entry.keys !== undefined && <Kbd keys={entry.keys} />}
              </List.Item>
            ))}
          </List.Group>
        ))}
      </List.List>
    </List>
  );
}

/** The palette gives the focus back when it closes, and only then is the command run, so that it may move it on. */
function choose(entry: PaletteEntry): void {
  closePalette();
  setTimeout(entry.run, 0);
}

function useGroups(kind: PaletteKind, typed: string) {
  const isEverything = kind === 'everything';
  const documents = useCore('documents.list', isEverything ? {} : null);
  const tags = useCore('tags.list', isEverything ? {} : null);
  const recent = useCore('host.recentProjects', isEverything ? null : {});
  const isTyping = typed.trim() !== '';
  const everything = [
    { name: 'Commands', entries: matchingEntries(commandEntries(allCommands()), typed, 60) },
    {
      name: 'Documents',
      entries: matchingEntries(documentEntries(documents.data ?? []), typed, isTyping ? 12 : 5),
    },
    { name: 'Tags', entries: isTyping ? matchingEntries(tagEntries(tags.data ?? []), typed, 8) : [] },
  ];
  const projects = (recent.data ?? []).map(
    (project): PaletteEntry => ({
      id: `project ${project.id}`,
      group: 'Recent projects',
      title: project.title,
      detail: project.folder,
      keys: undefined,
      run: () => void call('host.openRecent', { id: project.id }),
    }),
  );
  const groups = isEverything
    ? everything
    : [{ name: 'Recent projects', entries: matchingEntries(projects, typed, 30) }];
  return groups.filter(({ entries }) => entries.length > 0);
}
