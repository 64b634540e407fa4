import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ViewId } from './route.ts';
import { setPreferences, usePreferences } from '../platform/preferences.ts';
import { IconButton } from '../ui/button.tsx';
import { Keys } from '../ui/keys.tsx';

export interface ViewFrameProps {
  readonly view: ViewId;
  /** True once the view has drawn what it first had to draw: what tests and pictures wait for. */
  readonly ready: boolean;
  readonly title: string;
  /** Beside the title, small: `248 sur 1 932`. */
  readonly count?: ReactNode;
  /** After the count: a search box. */
  readonly search?: ReactNode;
  /** A segmented control of the view's forms. */
  readonly switcher?: ReactNode;
  /** At the inline end of the bar. */
  readonly actions?: ReactNode;
  /** Filters at the inline start; hidden below 1280 px. */
  readonly facets?: ReactNode;
  /** The selected thing, at the inline end; `<Inspector>`. */
  readonly inspector?: ReactNode;
  /** `<ViewFooter>`. */
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

/** The frame every view stands in: bar of 40 px, body, inspector, foot with keys. */
export function ViewFrame({ view, ready, title, count, search, switcher, actions, facets, inspector, footer, children }: ViewFrameProps) {
  const { t } = useTranslation('shell');
  const { inspector: showInspector } = usePreferences();
  return (
    <div className="view" data-view={view} data-ready={ready ? 'true' : 'false'}>
      <header className="view-bar">
        <h1 className="view-title">{title}</h1>
        {count === undefined ? null : <span className="view-count">{count}</span>}
        {search}
        <span className="spacer" />
        {switcher}
        {actions}
      </header>
      <div className={facets === undefined ? 'view-body' : 'view-body view-body-facets'}>
        {facets === undefined ? null : <aside className="facets" data-zone="facets" aria-label={t('facets')} tabIndex={-1}>{facets}</aside>}
        {children}
      </div>
      {footer}
      {showInspector ? inspector : null}
    </div>
  );
}

export interface InspectorProps {
  /** Identity, grade, state. */
  readonly head: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** The panel at the inline end that shows the selected thing. `I` hides it. */
export function Inspector({ head, actions, children }: InspectorProps) {
  const { t } = useTranslation('shell');
  return (
    <aside className="inspector" data-zone="inspector" aria-label={t('inspector')} tabIndex={-1}>
      <header className="inspector-head">
        {head}
        <span className="spacer" />
        {actions}
        <IconButton size="s" label={t('inspectorToggle')} keys="I" onPress={() => { setPreferences({ inspector: false }); }}><X className="icon-s" aria-hidden /></IconButton>
      </header>
      <div className="inspector-body">{children}</div>
    </aside>
  );
}

/** A section of the inspector. `end` stands at the end of its heading. */
export function Section({ title, end, children }: { readonly title: string; readonly end?: ReactNode; readonly children: ReactNode }) {
  return (
    <section className="section">
      <h3 className="overline">{title}{end === undefined ? null : <><span className="spacer" />{end}</>}</h3>
      {children}
    </section>
  );
}

/** Name and value pairs. */
export function Facts({ facts }: { readonly facts: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className="facts">
      {facts.map(([name, value]) => [<dt key={name}>{name}</dt>, <dd key={`${name}=`} className="truncate">{value}</dd>])}
    </dl>
  );
}

export interface KeyHint {
  readonly keys: string;
  readonly label: string;
}

/** The keys that work here, drawn where they work. */
export function ViewFooter({ hints, children }: { readonly hints: readonly KeyHint[]; readonly children?: ReactNode }) {
  return (
    <footer className="view-foot">
      {hints.map((hint) => <span key={hint.keys} className="key-hint"><Keys keys={hint.keys} /><span>{hint.label}</span></span>)}
      {children}
    </footer>
  );
}
