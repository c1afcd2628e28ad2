import {
  readingSizes,
  resetReadingPreferences,
  updatePreferences,
  usePreferences,
} from '../../stores/preferences.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { Select } from '../../ui/Select.tsx';
import { Stepper } from '../../ui/Stepper.tsx';
import { Tooltip } from '../../ui/Tooltip.tsx';
import './TypePopover.css';

/** How text looks: theme, size, width of a line, and the letters of each script. */
export function TypePopover() {
  const preferences = usePreferences();
  return (
    <Popover
      label="Text and theme"
      align="end"
      className="type-popover"
      trigger={
        <Button variant="quiet" size="small" aria-label="Text and theme">
          <Tooltip words="Text and theme">
            <span aria-hidden="true">Aa</span>
          </Tooltip>
        </Button>
      }
    >
      <Field label="Theme">
        {(control) => (
          <Select
            {...control}
            options={[
              { value: 'system', label: 'As the system' },
              { value: 'light', label: 'Light' },
              { value: 'dark', label: 'Dark' },
              { value: 'high-contrast', label: 'High contrast' },
            ]}
            value={preferences.theme}
            onChange={(theme) => updatePreferences({ theme })}
          />
        )}
      </Field>
      <Stepper
        label="Text of documents"
        value={preferences.readingSize}
        step={readingSizes.step}
        unit="px"
        onChange={(readingSize) => updatePreferences({ readingSize })}
      />
      <Stepper
        label="Length of a line"
        value={preferences.measure}
        step={4}
        unit="letters"
        onChange={(measure) => updatePreferences({ measure })}
      />
      <Stepper
        label="Text of the window"
        value={preferences.interfaceSize}
        step={1}
        unit="px"
        onChange={(interfaceSize) => updatePreferences({ interfaceSize })}
      />
      <Field label="Latin letters">
        {(control) => (
          <Select
            {...control}
            options={[
              { value: 'serif', label: 'Source Serif 4', detail: 'With serifs, for long reading' },
              { value: 'sans', label: 'Inter', detail: 'Without serifs' },
            ]}
            value={preferences.readingFont}
            onChange={(readingFont) => updatePreferences({ readingFont })}
          />
        )}
      </Field>
      <Field label="Arabic letters">
        {(control) => (
          <Select
            {...control}
            options={[
              {
                value: 'by-language',
                label: 'By language',
                detail: 'Nastaliq for Urdu, Naskh for the others',
              },
              { value: 'naskh', label: 'Noto Naskh Arabic' },
              { value: 'nastaliq', label: 'Noto Nastaliq Urdu' },
            ]}
            value={preferences.arabicFont}
            onChange={(arabicFont) => updatePreferences({ arabicFont })}
          />
        )}
      </Field>
      <Button variant="quiet" size="small" onClick={resetReadingPreferences}>
        Back to how Assay came
      </Button>
    </Popover>
  );
}
