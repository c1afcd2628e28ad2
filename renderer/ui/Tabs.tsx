import { Tabs as Base } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';
import { joinClasses } from './join-classes.ts';
import './Tabs.css';

export interface TabItem<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** A number after the label. */
  readonly count?: ReactNode;
  readonly panel: ReactNode;
}

export interface TabsProps<Value extends string> {
  readonly label: string;
  readonly tabs: readonly TabItem<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  /** `segmented`: boxes, as over the inspector; `line`: an underline, as over documents. */
  readonly look?: 'segmented' | 'line';
  readonly className?: string;
}

/** A row of tabs over the panel of the chosen one. Arrow keys move between tabs. */
export function Tabs<Value extends string>({
  label,
  tabs,
  value,
  onChange,
  look = 'segmented',
  className,
}: TabsProps<Value>) {
  return (
    <Base.Root
      className={joinClasses('tabs', `tabs-${look}`, className)}
      value={value}
      onValueChange={(next) => onChange(next)}
    >
      <Base.List className="tabs-list" aria-label={label}>
        {tabs.map((tab) => (
          <Base.Tab key={tab.value} value={tab.value} className="tabs-tab">
            {tab.label}
            {tab.count !== undefined && <span className="tabs-count"> {tab.count}</span>}
          </Base.Tab>
        ))}
      </Base.List>
      {tabs.map((tab) => (
        <Base.Panel key={tab.value} value={tab.value} className="tabs-panel">
          {tab.panel}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}
