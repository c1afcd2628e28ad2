import { TextSearch } from 'lucide-react';
import { findingKind } from '../../../shared/model/finding.ts';
import { updatePreferences, usePreferences } from '../../stores/preferences.ts';
import { Button } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { Tooltip } from '../../ui/Tooltip.tsx';
import { toggleKind } from './commands.ts';
import { kindWords } from './finding-words.ts';

/** Which kinds of findings are marked in the text. */
export function FoundMenu() {
  const shown = usePreferences(({ shownFindings }) => shownFindings);
  const areUncertainWordsMarked = usePreferences((state) => state.areUncertainWordsMarked);
  return (
    <Menu
      align="end"
      trigger={
        <Button variant="quiet" size="small" aria-label="Found in the text">
          <Tooltip words="What was found in the text and is marked there">
            <TextSearch aria-hidden className="finding-sign" />
          </Tooltip>
        </Button>
      }
      items={[
        ...findingKind.options.map((kind) => ({
          label: kindWords[kind].many,
          isChecked: shown.includes(kind),
          onSelect: () => toggleKind(kind),
        })),
        'separator',
        {
          label: 'Uncertain words of recognised text',
          isChecked: areUncertainWordsMarked,
          onSelect: () => updatePreferences({ areUncertainWordsMarked: !areUncertainWordsMarked }),
        },
      ]}
    />
  );
}
