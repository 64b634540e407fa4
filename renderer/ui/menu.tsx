import type { ReactElement, ReactNode } from 'react';
import { Header, Menu as AriaMenu, MenuItem as AriaMenuItem, MenuSection as AriaMenuSection, MenuTrigger, Popover, Separator, type Placement } from 'react-aria-components';

export interface MenuProps {
  /** The button that opens it. */
  readonly trigger: ReactElement;
  readonly label: string;
  readonly placement?: Placement;
  readonly onAction?: (id: string) => void;
  readonly selected?: string;
  readonly children: ReactNode;
}

/** A menu of actions, or of one choice when `selected` is given. */
export function Menu({ trigger, label, placement = 'bottom start', onAction, selected, children }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className="popover" placement={placement} offset={4}>
        <AriaMenu
          className="menu" aria-label={label}
          onAction={onAction ? (key) => { onAction(String(key)); } : undefined}
          {...(selected === undefined ? {} : { selectionMode: 'single' as const, selectedKeys: [selected], disallowEmptySelection: true })}
        >
          {children}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

export interface MenuItemProps {
  readonly id: string;
  readonly icon?: ReactNode;
  readonly text: string;
  readonly end?: ReactNode;
  readonly isDanger?: boolean;
  readonly isDisabled?: boolean;
  readonly onAction?: () => void;
  readonly children?: ReactNode;
}

export function MenuItem({ icon, text, end, isDanger, children, ...props }: MenuItemProps) {
  return (
    <AriaMenuItem {...props} textValue={text} className={isDanger ? 'menu-item menu-item-danger' : 'menu-item'}>
      {icon}{children ?? text}{end === undefined ? null : <span className="menu-end">{end}</span>}
    </AriaMenuItem>
  );
}

export function MenuSection({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return <AriaMenuSection><Header className="menu-heading overline">{title}</Header>{children}</AriaMenuSection>;
}

export function MenuSeparator() {
  return <Separator className="menu-separator" />;
}
