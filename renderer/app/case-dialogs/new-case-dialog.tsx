import { useMutation, useQuery } from '@tanstack/react-query';
import { Check, Info } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../shared/i18n/format.ts';
import { LOCALES } from '../../../shared/i18n/locales.ts';
import type { Language, RecentCase } from '../../../shared/model/case.ts';
import type { Reason } from '../../../shared/model/errors.ts';
import { toReason, useTRPC } from '../../platform/client.ts';
import { useLocale } from '../../platform/locale.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/choices.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Select, TextField } from '../../ui/fields.tsx';
import { useReasonText } from '../../ui/reason-text.ts';
import { useCaseActions } from '../case-actions.tsx';
import { hideCaseDialog } from '../case-dialog-state.ts';
import { usePathPicker } from '../path-picker.tsx';
import { moveTo } from '../paths.ts';
import { suggestNumber } from './case-number.ts';
import { judgePassphrase, LEAST_LEVEL, type PassphraseStrength } from './passphrase-strength.ts';
import { normaliseGroup } from './recovery-group.ts';
import { RecoveryKey } from './recovery-key.tsx';
import { SecretField } from './secret-field.tsx';

interface Draft {
  readonly number: string;
  readonly title: string;
  readonly language: Language;
  /** Chosen by the person; the suggestion is used until then. */
  readonly folder: string | null;
  readonly passphrase: string;
  readonly repeated: string;
  readonly isPlain: boolean;
  readonly group: string;
  readonly isHandedOver: boolean;
}

const EMPTY: Draft = { number: '', title: '', language: 'fr', folder: null, passphrase: '', repeated: '', isPlain: false, group: '', isHandedOver: false };
const GROUPS = 8;
const PLACE_ERRORS = ['case.exists', 'case.folder-not-empty', 'case.network-share', 'disk.read-only', 'disk.full', 'file.unreadable'];

function thisYear(): number {
  return Number(formatDate(Date.now()).slice(-4));
}

function pickGroup(): number {
  return (crypto.getRandomValues(new Uint8Array(1))[0] ?? 0) % GROUPS;
}

/** Makes a case: identity, place, passphrase, and the recovery key typed back before anything is written. */
export function NewCaseDialog({ importPath }: { readonly importPath: string | null }) {
  const { data: recents } = useQuery(useTRPC().cases.recent.queryOptions());
  // The suggested number comes from the recent cases, so the form waits for them.
  return recents ? <NewCaseForm importPath={importPath} recents={recents} /> : null;
}

function NewCaseForm({ importPath, recents }: { readonly importPath: string | null; readonly recents: readonly RecentCase[] }) {
  const { t } = useTranslation(['home', 'common']);
  const { locale } = useLocale();
  const trpc = useTRPC();
  const { arrive } = useCaseActions();
  const [draft, setDraft] = useState<Draft>(() => ({ ...EMPTY, number: suggestNumber(recents, thisYear()), language: locale.resources }));
  const [asked] = useState(pickGroup);
  const [reason, setReason] = useState<Reason | null>(null);
  const change = (part: Partial<Draft>): void => { setDraft((before) => ({ ...before, ...part })); setReason(null); };
  const { data: suggestion } = useQuery(trpc.cases.suggestFolder.queryOptions({ number: draft.number, title: draft.title }, { placeholderData: (before) => before }));
  const { mutate: propose, data: recoveryKey } = useMutation(trpc.cases.proposeRecoveryKey.mutationOptions());
  useEffect(() => { propose(); }, [propose]);
  const create = useMutation(trpc.cases.create.mutationOptions({ meta: { quiet: true }, onSuccess: (made) => arrive(made.case, importPath), onError: (error) => { setReason(toReason(error)); } }));

  const dir = suggestion === undefined ? '' : draft.folder === null ? suggestion : moveTo(draft.folder, suggestion);
  const strength = judgePassphrase(draft.passphrase, draft.number);
  const isKeyKept = recoveryKey !== undefined && normaliseGroup(draft.group) === recoveryKey.split('-')[asked] && draft.isHandedOver;
  const isSealed = draft.isPlain || (strength.level >= LEAST_LEVEL && draft.repeated === draft.passphrase && isKeyKept);
  const isComplete = draft.title.trim() !== '' && dir !== '' && isSealed;
  const submit = (): void => {
    if (!isComplete || create.isPending) return;
    create.mutate({
      dir, title: draft.title, number: draft.number, language: draft.language,
      passphrase: draft.isPlain ? null : draft.passphrase, recoveryKey: draft.isPlain ? undefined : recoveryKey,
    });
  };
  return (
    <Dialog isOpen size="wide" isDismissable={false} title={t('new.title')} text={importPath === null ? t('new.text') : t('new.textImport')} onClose={hideCaseDialog}>
      <form className="dialog-form" onSubmit={(event) => { event.preventDefault(); submit(); }}>
        <div className="new-case">
          <div className="new-case-form">
            <Identity draft={draft} change={change} />
            <Place dir={dir} reason={reason} change={change} />
            {draft.isPlain ? null : <Passphrase draft={draft} strength={strength} change={change} />}
          </div>
          <div className="new-case-key">
            {draft.isPlain
              ? <p className="note"><Info className="icon" aria-hidden /><span>{t('new.plainText')}</span></p>
              : recoveryKey === undefined ? null : (
                <RecoveryKey
                  recoveryKey={recoveryKey} asked={asked} typed={draft.group} onType={(group) => { change({ group }); }} number={draft.number} title={draft.title}
                  isHandedOver={draft.isHandedOver} onHandedOver={(isHandedOver) => { change({ isHandedOver }); }}
                />
              )}
          </div>
        </div>
        <NewCaseFoot reason={reason} draft={draft} change={change} isReady={isComplete && !create.isPending} />
      </form>
    </Dialog>
  );
}

interface PartProps {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
}

function Identity({ draft, change }: PartProps) {
  const { t } = useTranslation('home');
  return (
    <>
      <div className="new-case-pair">
        <TextField label={t('new.number')} mono value={draft.number} onChange={(number) => { change({ number }); }} />
        <Select label={t('new.language')} value={draft.language} onChange={(language) => { change({ language }); }} options={LOCALES.map((locale) => ({ id: locale.resources, label: locale.label }))} />
      </div>
      <TextField label={t('new.caseTitle')} autoFocus value={draft.title} onChange={(title) => { change({ title }); }} />
    </>
  );
}

function Place({ dir, reason, change }: { readonly dir: string; readonly reason: Reason | null; readonly change: PartProps['change'] }) {
  const { t } = useTranslation(['home', 'common']);
  const explain = useReasonText();
  const { pick } = usePathPicker();
  const { data: free } = useQuery(useTRPC().host.freeSpace.queryOptions({ path: dir }, { enabled: dir !== '', placeholderData: (before) => before }));
  const choose = (): void => { void pick({ kind: 'place' }).then(([folder]) => { if (folder !== undefined) change({ folder }); }); };
  return (
    <TextField
      label={t('new.place')} labelEnd={free === undefined || free === null ? undefined : <span className="optional">{t('new.free', { bytes: free })}</span>} mono isReadOnly value={dir} onChange={() => undefined} error={reason && PLACE_ERRORS.includes(reason.code) ? explain(reason) : undefined}
      end={<Button variant="link" onPress={choose}>{t('common:action.change')}</Button>}
    />
  );
}

const LEVEL_NAMES = ['none', 'weak', 'fair', 'solid', 'verySolid'] as const;

function Passphrase({ draft, strength, change }: PartProps & { readonly strength: PassphraseStrength }) {
  const { t } = useTranslation('home');
  const [isShown, setShown] = useState(false);
  const isRepeated = draft.repeated !== '' && draft.repeated === draft.passphrase;
  const isOff = draft.repeated !== '' && !draft.passphrase.startsWith(draft.repeated);
  const tone = strength.level >= 3 ? 'text-ok' : strength.level >= LEAST_LEVEL ? 'text-2' : 'text-warn';
  return (
    <>
      <div className="col">
        <SecretField label={t('passphrase.new')} value={draft.passphrase} onChange={(passphrase) => { change({ passphrase }); }} isShown={isShown} onShownChange={setShown} />
        <div className="strength" data-level={strength.level} aria-hidden><i /><i /><i /><i /></div>
        <div className="row fs-1" role="status">
          <span className={`medium ${tone}`}>{t(`passphrase.level.${LEVEL_NAMES[strength.level]}`)}</span><span className="spacer" />
          {strength.characters === 0 ? <span className="text-3">{t('passphrase.advice')}</span> : (
            <span className="text-3">{t('passphrase.characters', { count: strength.characters })}{t('passphrase.comma')}{t('passphrase.words', { count: strength.words })}{strength.holdsNumber ? `${t('passphrase.semicolon')}${t('passphrase.holdsNumber')}` : ''}</span>
          )}
        </div>
      </div>
      <SecretField
        label={t('passphrase.repeat')} value={draft.repeated} onChange={(repeated) => { change({ repeated }); }} hideToggle isShown={isShown}
        error={isOff ? t('passphrase.different') : undefined} end={isRepeated ? <Check className="icon icon-s text-ok" aria-hidden /> : undefined}
      />
    </>
  );
}

function NewCaseFoot({ draft, change, reason, isReady }: PartProps & { readonly reason: Reason | null; readonly isReady: boolean }) {
  const { t } = useTranslation(['home', 'common']);
  const explain = useReasonText();
  return (
    <div className="dialog-foot">
      {reason && !PLACE_ERRORS.includes(reason.code)
        ? <span className="text-bad fs-2 grow" role="alert">{explain(reason)}</span>
        : <Checkbox isSelected={draft.isPlain} onChange={(isPlain) => { change({ isPlain }); }}><span className="text-2">{t('new.plain')}</span></Checkbox>}
      <span className="spacer" />
      <Button size="l" onPress={hideCaseDialog}>{t('common:action.cancel')}</Button>
      <Button size="l" variant="primary" type="submit" isDisabled={!isReady}>{t('new.create')}</Button>
    </div>
  );
}
