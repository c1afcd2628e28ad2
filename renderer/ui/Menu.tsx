import { ContextMenu as BaseContextMenu } from '@base-ui/react/context-menu';
import { Menu as Base } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { joinClasses } from './join-classes.ts';
import { Kbd } from './Kbd.tsx';
import './Menu.css';

export interface MenuChoice {
  readonly label: string;
  readonly onSelect: () => void;
  readonly keys?: string | undefined;
  /** Stands before the label: a swatch, an icon. */
  readonly icon?: ReactNode;
  readonly isDisabled?: boolean;
  readonly isDestructive?: boolean;
  /** True or false makes it a choice that is ticked or not. */
  readonly isChecked?: boolean;
}

export type MenuItem = MenuChoice | 'separator';

/** A button that opens a list of things to do. */
export function Menu({
  trigger,
  items,
  align = 'start',
}: {
  /** The button; must take a ref and spread its props. */
  readonly trigger: ReactElement;
  readonly items: readonly MenuItem[];
  readonly align?: 'start' | 'center' | 'end';
}) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner className="menu-place" sideOffset={4} align={align}>
          <Base.Popup className="menu">{items.map(renderItem)}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

/** Something with a list of things to do at the second mouse button, or the menu key. */
export function ContextMenu({
  items,
  children,
}: {
  readonly items: readonly MenuItem[];
  readonly children: ReactElement;
}) {
  return (
    <BaseContextMenu.Root>
      <BaseContextMenu.Trigger render={children} />
      <BaseContextMenu.Portal>
        <BaseContextMenu.Positioner className="menu-place">
          <BaseContextMenu.Popup className="menu">{items.map(renderItem)}</BaseContextMenu.Popup>
        </BaseContextMenu.Positioner>
      </BaseContextMenu.Portal>
    </BaseContextMenu.Root>
  );
}

function renderItem(item: MenuItem, index: number): ReactNode {
  // Two separators have nothing else to tell them apart, and items do not move while a menu is open.
  if (item === 'separator') return <Base.Separator key={`separator-${index}`} className="menu-separator" />;
  const inside = (
    <>
      {item.icon}
      <span className="menu-label">{item.label}</span>
      {item.keys !== undefined && <Kbd keys={item.keys} />}
    </>
  );
  const className = joinClasses('menu-item', item.isDestructive && 'menu-item-danger');
  if (item.isChecked === undefined) {
    return (
      <Base.Item key={item.label} className={className} disabled={item.isDisabled} onClick={item.onSelect}>
        {inside}
      </Base.Item>
    );
  }
  return (
    <Base.CheckboxItem
      key={item.label}
      className={className}
      disabled={item.isDisabled}
      checked={item.isChecked}
      onCheckedChange={item.onSelect}
      closeOnClick
    >
      {inside}
      <Base.CheckboxItemIndicator className="menu-check">
        <Check aria-hidden />
      </Base.CheckboxItemIndicator>
    </Base.CheckboxItem>
  );
}
