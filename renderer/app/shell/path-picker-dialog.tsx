import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ArrowUp, BriefcaseBusiness, File, Folder, House } from 'lucide-react';
import { useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { toReason, useTRPC } from '../../platform/client.ts';
import { useLocale } from '../../platform/locale.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/fields.tsx';
import { useReasonText } from '../../ui/reason-text.ts';
import { answerPick, usePendingPick, type PendingPick } from '../path-picker.tsx';

interface Entry {
  readonly name: string;
  readonly path: string;
  readonly kind: 'folder' | 'file' | 'other';
  readonly bytes: number | null;
  readonly modifiedAt: number | null;
  readonly isCase: boolean;
}

/** The in-app file dialog of hosts without a native one. Shows names only: nothing is opened or copied. */
export function PathPickerDialog() {
  const request = usePendingPick();
  return request ? <OpenPicker key={request.title} request={request} /> : null;
}

/** Whether an entry can be chosen for what is asked. */
function isChoosable(entry: Entry, { kind }: PendingPick): boolean {
  if (kind === 'case') return entry.isCase;
  if (kind === 'file') return entry.kind === 'file';
  if (kind === 'files-or-folder') return entry.kind !== 'other';
  return entry.kind === 'folder';
}

function OpenPicker({ request }: { readonly request: PendingPick }) {
  const { t } = useTranslation(['shell', 'common']);
  const explain = useReasonText();
  const [path, setPath] = useState<string | null>(request.startAt ?? null);
  const [typed, setTyped] = useState<string | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { data, error } = useQuery(useTRPC().host.browse.queryOptions({ path }, { placeholderData: keepPreviousData, staleTime: 0, gcTime: 0 }));
  const goTo = (next: string | null): void => {
    setPath(next);
    setTyped(null);
    setChosen(new Set());
  };
  const wantsFolder = request.kind === 'folder' || request.kind === 'place' || request.kind === 'files-or-folder';
  const paths = chosen.size > 0 ? [...chosen] : wantsFolder && data ? [data.path] : [];
  const open = (entry: Entry): void => {
    if (entry.kind === 'folder' && !(request.kind === 'case' && entry.isCase)) goTo(entry.path);
    else if (isChoosable(entry, request)) answerPick([entry.path]);
  };
  return (
    <Dialog
      isOpen size="files" title={request.title ?? ''} text={t('picker.readOnly')} onClose={() => { answerPick([]); }}
      footer={<>
        <span className="fs-2 text-3">{chosen.size > 0 ? t('picker.chosen', { count: chosen.size }) : ''}</span><span className="spacer" />
        <Button size="l" onPress={() => { answerPick([]); }}>{t('common:action.cancel')}</Button>
        <Button size="l" variant="primary" isDisabled={paths.length === 0} onPress={() => { answerPick(paths); }}>{chosen.size === 0 && wantsFolder ? t('picker.here') : t('common:action.choose')}</Button>
      </>}
    >
      <div className="picker">
        <form className="picker-path" onSubmit={(event) => { event.preventDefault(); goTo(typed ?? path); }}>
          <IconButton label={t('picker.up')} isDisabled={!data?.parent} onPress={() => { goTo(data?.parent ?? null); }}><ArrowUp className="icon" aria-hidden /></IconButton>
          <IconButton label={t('picker.home')} onPress={() => { goTo(null); }}><House className="icon" aria-hidden /></IconButton>
          <div className="grow"><TextField label={t('picker.path')} mono value={typed ?? data?.path ?? path ?? ''} onChange={setTyped} /></div>
          <Button type="submit">{t('picker.go')}</Button>
        </form>
        {error ? <p className="note note-bad" role="alert">{explain(toReason(error))}</p> : null}
        <EntryList key={data?.path} entries={data?.entries ?? []} request={request} chosen={chosen} onChoose={setChosen} onOpen={open} />
        {data?.truncated ? <p className="fs-1 text-3">{t('picker.truncated')}</p> : null}
      </div>
    </Dialog>
  );
}

interface EntryListProps {
  readonly entries: readonly Entry[];
  readonly request: PendingPick;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (paths: ReadonlySet<string>) => void;
  readonly onOpen: (entry: Entry) => void;
}

function EntryList({ entries, request, chosen, onChoose, onOpen }: EntryListProps) {
  const { t } = useTranslation('shell');
  const { format } = useLocale();
  const shown = entries.filter((entry) => entry.kind === 'folder' || isChoosable(entry, request));
  const find = (key: unknown): Entry | undefined => shown.find((entry) => entry.path === key);
  return (
    <ListBox
      className="picker-list" aria-label={t('picker.name')} items={shown} selectionBehavior="replace"
      selectionMode={request.kind === 'files-or-folder' ? 'multiple' : 'single'} selectedKeys={chosen}
      onSelectionChange={(keys) => { onChoose(new Set([...(keys === 'all' ? shown.map((entry) => entry.path) : keys)].map(String).filter((key) => { const entry = find(key); return entry !== undefined && isChoosable(entry, request); }))); }}
      onAction={(key) => { const entry = find(key); if (entry) onOpen(entry); }}
      renderEmptyState={() => <p className="picker-empty text-3">{t('picker.empty')}</p>}
    >
      {(entry) => (
        <ListBoxItem id={entry.path} textValue={entry.name} className="picker-item">
          {entry.isCase ? <BriefcaseBusiness className="icon icon-s text-accent" aria-hidden /> : entry.kind === 'folder' ? <Folder className="icon icon-s text-2" aria-hidden /> : <File className="icon icon-s text-3" aria-hidden />}
          <bdi className="truncate grow">{entry.name}</bdi>
          {entry.isCase ? <span className="chip chip-selected">{t('picker.isCase')}</span> : null}
          <span className="picker-size text-3 num">{entry.bytes === null ? '' : format.bytes(entry.bytes)}</span>
          <bdi className="picker-date text-3 num">{entry.modifiedAt === null ? '' : format.date(entry.modifiedAt)}</bdi>
        </ListBoxItem>
      )}
    </ListBox>
  );
}
