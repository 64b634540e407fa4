import { useQuery } from '@tanstack/react-query';
import { Folder, FolderInput, FolderX, ShieldAlert } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { RecentCase } from '../../../shared/model/case.ts';
import { useCaseActions } from '../../app/case-actions.tsx';
import { useTRPC } from '../../platform/client.ts';
import { usePreferences } from '../../platform/preferences.ts';
import { Button } from '../../ui/button.tsx';
import { ImportChoice } from './import-choice.tsx';
import { listToDos, type ToDo } from './to-do.ts';
import { useImportFolder } from './use-import-folder.ts';

const SHOWN_FOLDERS = 5;
const NEW_WITHIN_MS = 7 * 86_400_000;

/** What arrives and what is overdue. */
export function SidePanel({ recents }: { readonly recents: readonly RecentCase[] }) {
  const { t } = useTranslation('home');
  const { choose } = useImportFolder();
  return (
    <aside className="home-side" data-zone="facets" tabIndex={-1} aria-label={t('shared.title')}>
      <div className="drop">
        <FolderInput className="icon icon-xl text-accent flip" aria-hidden />
        <b className="medium">{t('drop.title')}</b>
        <span className="fs-2 text-2">{t('drop.text')}</span>
        <Button size="s" onPress={choose}>{t('drop.action')}</Button>
      </div>
      <SharedDrive />
      <ToDos recents={recents} />
      <ImportChoice />
    </aside>
  );
}

function SharedDrive() {
  const { t } = useTranslation('home');
  const { take } = useImportFolder();
  const { sharedDrive: path } = usePreferences();
  const [now] = useState(() => Date.now());
  const { data, error } = useQuery(useTRPC().host.browse.queryOptions({ path }, { enabled: path !== null, staleTime: 0 }));
  const folders = (data?.entries ?? []).filter((entry) => entry.kind === 'folder' && !entry.isCase)
    .sort((a, b) => (b.modifiedAt ?? 0) - (a.modifiedAt ?? 0)).slice(0, SHOWN_FOLDERS);
  return (
    <section>
      <h3 className="overline">{t('shared.title')}</h3>
      {path === null || (data && folders.length === 0) ? <p className="fs-2 text-3">{t('shared.none')}</p> : null}
      {error ? <p className="fs-2 text-warn">{t('shared.unreachable')}</p> : null}
      <ul className="side-list">
        {folders.map((folder) => (
          <li key={folder.path}>
            <Folder className="icon icon-s text-accent" aria-hidden />
            <span className="truncate">
              <AriaButton className="side-open mono truncate" onPress={() => { take(folder.path); }}><bdi>{folder.name}</bdi></AriaButton>
              {folder.modifiedAt === null ? null : <span className="side-detail">{t('shared.modified', { at: folder.modifiedAt })}</span>}
            </span>
            {folder.modifiedAt !== null && now - folder.modifiedAt < NEW_WITHIN_MS ? <span className="chip chip-selected">{t('shared.new')}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function ToDos({ recents }: { readonly recents: readonly RecentCase[] }) {
  const { t } = useTranslation('home');
  const [now] = useState(() => Date.now());
  const toDos = listToDos(recents, now);
  return (
    <section>
      <h3 className="overline">{t('todo.title')}</h3>
      {toDos.length === 0 ? <p className="fs-2 text-3">{t('todo.none')}</p> : <ul className="side-list">{toDos.map((toDo) => <ToDoRow key={`${toDo.kind} ${toDo.recent.path}`} {...toDo} />)}</ul>}
    </section>
  );
}

function ToDoRow({ kind, recent }: ToDo) {
  const { t } = useTranslation('home');
  const { open } = useCaseActions();
  const text = t(kind === 'verify' ? 'todo.verify' : 'todo.missing', { number: recent.number === '' ? recent.title : recent.number });
  return (
    <li>
      {kind === 'verify' ? <ShieldAlert className="icon icon-s text-warn" aria-hidden /> : <FolderX className="icon icon-s text-2" aria-hidden />}
      {kind === 'verify' ? <AriaButton className="side-open" onPress={() => { open(recent.path); }}>{text}</AriaButton> : <span>{text}</span>}
    </li>
  );
}
