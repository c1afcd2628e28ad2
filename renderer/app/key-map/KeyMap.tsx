import { useState } from 'react';
import { updatePreferences, usePreferences } from '../../stores/preferences.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { joinClasses } from '../../ui/join-classes.ts';
import { copyText } from '../../ui/copy-text.ts';
import { TextInput } from '../../ui/TextInput.tsx';
import { allCommands } from '../commands/registry.ts';
import { KeyLine } from './KeyLine.tsx';
import { keyMapGroups, keyMapText } from './key-map-groups.ts';
import './KeyMap.css';

/** The keys of all commands, by menu: searched by word or key, and changed. */
export function KeyMap() {
  const changes = usePreferences(({ keys }) => keys);
  const [sought, setSought] = useState('');
  const [isWhole, setWhole] = useState(false);
  const [changing, setChanging] = useState<string | null>(null);
  const groups = keyMapGroups(allCommands(), sought, isWhole ? 'all' : 'with keys');
  const isShort = groups.reduce((lines, { commands }) => lines + commands.length, 0) < 16;
  const changed = Object.keys(changes).length;
  return (
    <div className="key-map">
      <div className="key-map-tools">
        <TextInput
          aria-label="Find a command or key"
          placeholder="Find a command or key"
          value={sought}
          onChange={(change) => setSought(change.target.value)}
        />
        <Checkbox checked={isWhole} onChange={(change) => setWhole(change.target.checked)}>
          Also commands without a key
        </Checkbox>
        <Button
          variant="quiet"
          size="small"
          onClick={() => {
            copyText(keyMapText(groups));
            announce('The keys are copied as text.');
          }}
        >
          Copy as text
        </Button>
        <Button
          variant="quiet"
          size="small"
          disabled={changed === 0}
          onClick={() => {
            updatePreferences({ keys: {} });
            announce('All keys are as Assay came.');
          }}
        >
          Reset all keys
        </Button>
      </div>
      {groups.length === 0 && <p className="key-map-nothing">No command has these words or this key.</p>}
      <div className={joinClasses('key-map-groups', isShort && 'key-map-short')}>
        {groups.map(({ name, commands }) => (
          <section key={name} className="key-group" aria-label={name}>
            <h3>{name}</h3>
            <ul>
              {commands.map((command) => (
                <KeyLine
                  key={command.id}
                  command={command}
                  isChanging={changing === command.id}
                  onChanging={(isChanging) => setChanging(isChanging ? command.id : null)}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}
