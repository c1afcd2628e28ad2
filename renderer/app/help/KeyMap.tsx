import { Kbd } from '../../ui/Kbd.tsx';
import { menuNames } from '../commands/command.ts';
import { allCommands, titleOf } from '../commands/registry.ts';

/** Every command that has a key, by menu. */
export function KeyMap() {
  const commands = allCommands().filter((command) => (command.keys?.length ?? 0) > 0);
  const groups = [...menuNames, 'Elsewhere'] as const;
  return (
    <div className="key-map">
      {groups.map((group) => {
        const own = commands.filter((command) => (command.menu ?? 'Elsewhere') === group);
        if (own.length === 0) return null;
        return (
          <section key={group} className="key-group" aria-label={group}>
            <h3>{group}</h3>
            <dl>
              {own.map((command) => (
                <div key={command.id} className="key-line">
                  <dt>{titleOf(command)}</dt>
                  <dd>
                    {command.keys?.map((keys) => (
                      <Kbd key={keys} keys={keys} />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        );
      })}
    </div>
  );
}
