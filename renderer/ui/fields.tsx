import { ChevronsUpDown, CircleAlert, Search, X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  Button as AriaButton, FieldError, Input, Label, ListBox, ListBoxItem, Popover, SearchField as AriaSearchField, Select as AriaSelect, SelectValue,
  Text, TextArea, TextField as AriaTextField,
} from 'react-aria-components';
import { parseDate, toInstant, type CalendarDay, type DateReading } from '../../shared/i18n/parse-date.ts';
import { formatDate } from '../../shared/i18n/format.ts';
import { IconButton } from './button.tsx';

interface FieldFrameProps {
  readonly label: string;
  readonly optional?: boolean;
  /** What stands at the end of the label line. */
  readonly labelEnd?: ReactNode;
}

/** Label above the field; what is optional is marked, not what is required. */
export function FieldLabel({ label, optional = false, labelEnd }: FieldFrameProps) {
  const { t } = useTranslation();
  return (
    <span className="field-label">
      <Label>{label}{optional ? <span className="optional"> ({t('field.optional')})</span> : null}</Label>
      {labelEnd}
    </span>
  );
}

/** The reason in words, with what to write instead. */
export function FieldMessage({ error }: { readonly error?: string }) {
  return (
    <FieldError className="field-error">
      <CircleAlert className="icon-xs" aria-hidden /><span>{error}</span>
    </FieldError>
  );
}

export interface TextFieldProps extends FieldFrameProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly error?: string;
  readonly hint?: ReactNode;
  readonly type?: 'text' | 'password';
  readonly placeholder?: string;
  /** Numbers, paths and codes: mono, left to right in both languages. */
  readonly mono?: boolean;
  readonly multiline?: boolean;
  readonly rows?: number;
  readonly autoFocus?: boolean;
  readonly isDisabled?: boolean;
  readonly isReadOnly?: boolean;
  /** Inside the frame, after the text. */
  readonly end?: ReactNode;
  readonly autoComplete?: string;
}

export function TextField({ label, optional, labelEnd, error, hint, type = 'text', placeholder, mono = false, multiline = false, rows = 3, end, autoFocus, autoComplete = 'off', ...props }: TextFieldProps) {
  return (
    <AriaTextField {...props} type={type} className="field" isInvalid={error !== undefined} validationBehavior="aria" autoFocus={autoFocus} autoComplete={autoComplete}>
      <FieldLabel label={label} optional={optional} labelEnd={labelEnd} />
      {multiline
        ? <TextArea className="input" rows={rows} placeholder={placeholder} dir="auto" />
        : <div className={mono ? 'input input-mono' : 'input'} data-invalid={error === undefined ? undefined : true}><Input placeholder={placeholder} dir={mono ? 'ltr' : undefined} spellCheck={mono ? false : undefined} />{end}</div>}
      {hint === undefined ? null : <Text slot="description" className="field-hint">{hint}</Text>}
      <FieldMessage error={error} />
    </AriaTextField>
  );
}

export interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onSubmit?: (value: string) => void;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  /** Found by `Ctrl+F`. */
  readonly isViewFilter?: boolean;
}

/** A search box without a visible label; Escape empties it. */
export function SearchField({ label, placeholder, isViewFilter = false, ...props }: SearchFieldProps) {
  const { t } = useTranslation();
  return (
    <AriaSearchField {...props} aria-label={label} className="search-field">
      <div className="input input-s">
        <Search className="icon-s text-3" aria-hidden />
        <Input placeholder={placeholder} data-view-filter={isViewFilter ? 'true' : undefined} />
        {props.value === '' ? null : <IconButton size="s" label={t('action.clear')}><X className="icon-xs" aria-hidden /></IconButton>}
      </div>
    </AriaSearchField>
  );
}

export interface SelectOption<T extends string> {
  readonly id: T;
  readonly label: string;
  readonly content?: ReactNode;
}

export interface SelectProps<T extends string> extends FieldFrameProps {
  readonly options: readonly SelectOption<T>[];
  readonly value: T | null;
  readonly onChange: (value: T) => void;
  readonly placeholder?: string;
  /** Names it without showing a label. */
  readonly hideLabel?: boolean;
  readonly size?: 's';
  readonly isDisabled?: boolean;
}

export function Select<T extends string>({ label, optional, labelEnd, options, value, onChange, placeholder, hideLabel = false, size, isDisabled }: SelectProps<T>) {
  return (
    <AriaSelect
      className="field" selectedKey={value} placeholder={placeholder} isDisabled={isDisabled} aria-label={hideLabel ? label : undefined}
      onSelectionChange={(key) => {
        const chosen = options.find((option) => option.id === key);
        if (chosen) onChange(chosen.id);
      }}
    >
      {hideLabel ? null : <FieldLabel label={label} optional={optional} labelEnd={labelEnd} />}
      <AriaButton className={size ? `input input-${size} select-button` : 'input select-button'}>
        <SelectValue className="select-value" />
        <ChevronsUpDown className="icon-s text-3" aria-hidden />
      </AriaButton>
      <Popover className="popover" offset={4}>
        <ListBox className="menu" items={options}>
          {(option) => <ListBoxItem id={option.id} textValue={option.label} className="menu-item">{option.content ?? option.label}</ListBoxItem>}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}

export interface DateFieldProps extends FieldFrameProps {
  readonly value: CalendarDay | null;
  /** Called with null when the field is emptied; never with a date that does not exist. */
  readonly onChange: (value: CalendarDay | null) => void;
  readonly error?: string;
  readonly hideLabel?: boolean;
}

const EXAMPLE = '28/02/2026';

function writeDay(day: CalendarDay | null): string {
  return day ? formatDate(toInstant(day)) : '';
}

/** A date typed as people write it (`9/3/26`, `09.03.2026`, Arabic digits); shown back as `09/03/2026` on leaving. */
export function DateField({ label, optional, labelEnd, value, onChange, error, hideLabel = false }: DateFieldProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  const [reading, setReading] = useState<DateReading | null>(null);
  const shown = typed ?? writeDay(value);
  const message = error ?? explainDate(reading, t);
  const leave = (): void => {
    if (typed === null) return;
    const read = parseDate(typed);
    if (read.kind === 'day') onChange(read.value);
    if (read.kind === 'empty') onChange(null);
    const isRead = read.kind === 'day' || read.kind === 'empty';
    setReading(isRead ? null : read);
    if (isRead) setTyped(null);
  };
  return (
    <AriaTextField className="field" value={shown} onChange={setTyped} onBlur={leave} isInvalid={message !== undefined} validationBehavior="aria" aria-label={hideLabel ? label : undefined} onKeyDown={(event) => { if (event.key === 'Enter') leave(); }}>
      {hideLabel ? null : <FieldLabel label={label} optional={optional} labelEnd={labelEnd} />}
      <div className="input" data-invalid={message === undefined ? undefined : true}><Input className="num" placeholder={t('field.date.placeholder')} inputMode="numeric" /></div>
      <FieldMessage error={message} />
    </AriaTextField>
  );
}

function explainDate(reading: DateReading | null, t: ReturnType<typeof useTranslation<'common'>>['t']): string | undefined {
  if (reading?.kind === 'unreadable') return t('field.date.unreadable', { example: EXAMPLE });
  if (reading?.kind === 'no-such-day') {
    const last = formatDate(Date.UTC(reading.year, reading.month - 1, reading.days), 'UTC');
    return t('field.date.noSuchDay', { count: reading.days, example: last });
  }
  return undefined;
}
