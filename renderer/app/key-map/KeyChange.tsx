import { X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { updatePreferences, usePreferences } from '../../stores/preferences.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { keyWords } from '../../ui/key-words.ts';
import type { Command } from '../commands/command.ts';
import { keysOf } from '../commands/keys-of.ts';
import { allCommands, titleOf } from '../commands/registry.ts';
import { assignKeys, holderOf, type KeyChanges, resetKeys, withoutKeys } from '../keys/assign-keys.ts';
import { isMac } from '../keys/platform.ts';
import { keysOfPress } from '../keys/read-press.ts';
import { refusalOf } from '../keys/refuse-keys.ts';

/** What was pressed, and why it is not simply taken. */
type Pressed =
  | { readonly type: 'refused'; readonly keys: string; readonly reason: string }
  | { readonly type: 'held'; readonly keys: string; readonly holder: Command };

/** Waits for the new key of a command. A key of another command is only taken knowingly. */
export function KeyChange({ command, onDone }: { readonly command: Command; readonly onDone: () => void }) {
  const changes = usePreferences(({ keys }) => keys);
  const [pressed, setPressed] = useState<Pressed | null>(null);
  const listener = useRef<HTMLButtonElement>(null);
  const title = titleOf(command);
  const keys = keysOf(command);
  const isChanged = changes[command.id] !== undefined;
  const commands = allCommands();

  useEffect(() => listener.current?.focus(), []);

  const apply = (next: KeyChanges, words: string) => {
    updatePreferences({ keys: { ...next } as Record<string, string[]> });
    announce(words);
    onDone();
  };
  const give = (given: string, holder: Command | undefined) =>
    apply(assignKeys(changes, { command, keys: given, holder, isMac }), `${title}: ${keyWords(given)}.`);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Tab' && !event.ctrlKey && !event.altKey && !event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    const given = keysOfPress(event.nativeEvent, isMac);
    if (given === null) return;
    if (given === 'Escape') {
      onDone();
      return;
    }
    const reason = refusalOf(given, command.keys ?? [], isMac);
    const holder = holderOf(given, { commands, changes, isMac }, command.id);
    if (reason !== null) setPressed({ type: 'refused', keys: given, reason });
    else if (holder !== undefined) setPressed({ type: 'held', keys: given, holder });
    else give(given, undefined);
  };

  return (
    <div className="key-change">
      <button ref={listener} type="button" className="key-listener" onKeyDown={onKeyDown}>
        Press the new key for <bdi>{title}</bdi>. Esc leaves it as it is.
      </button>
      {pressed?.type === 'refused' && (
        <p className="key-refusal" role="alert">
          {keyWords(pressed.keys)} cannot be taken. {pressed.reason}
        </p>
      )}
      {pressed?.type === 'held' && (
        <div className="key-conflict" role="alert">
          <p>
            {keyWords(pressed.keys)} belongs to “{titleOf(pressed.holder)}”.{' '}
            {keys[0] === undefined
              ? 'It would have no key then.'
              : `It would get ${keyWords(keys[0])} in exchange.`}
          </p>
          <Button size="small" onClick={() => give(pressed.keys, pressed.holder)}>
            {keys[0] === undefined ? 'Take it' : 'Swap the keys'}
          </Button>
          <Button size="small" variant="quiet" onClick={onDone}>
            Leave both
          </Button>
        </div>
      )}
      <div className="key-change-tools">
        {keys.map((each) => (
          <Button
            key={each}
            size="small"
            variant="quiet"
            aria-label={`Take away ${keyWords(each)}`}
            onClick={() =>
              apply(withoutKeys(changes, command, each), `${title} no longer has ${keyWords(each)}.`)
            }
          >
            <X aria-hidden className="key-remove-icon" /> {keyWords(each)}
          </Button>
        ))}
        {isChanged && (
          <Button
            size="small"
            variant="quiet"
            onClick={() =>
              apply(resetKeys(changes, command, { commands, isMac }), `${title} has the key it came with.`)
            }
          >
            As it came: {command.keys?.map((each) => keyWords(each)).join(', ') || 'no key'}
          </Button>
        )}
      </div>
    </div>
  );
}
