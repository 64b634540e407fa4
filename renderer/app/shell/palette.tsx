import { CornerDownLeft, Languages, MessageSquareText, Search } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import { Autocomplete, Dialog as AriaDialog, Header, Input, Menu, MenuItem, MenuSection, Modal, ModalOverlay, SearchField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { normaliseWithMap, normaliseForIndex, toOriginalSpan } from '../../../shared/domain/text/index.ts';
import { LOCALES } from '../../../shared/i18n/locales.ts';
import { createTranslator, getTranslate } from '../../../shared/i18n/translate.ts';
import { useLocale } from '../../platform/locale.tsx';
import { Keys } from '../../ui/keys.tsx';
import { useCase } from '../case.tsx';
import { matchCommands, useAllCommands, type Command, type CommandMatch } from '../commands.ts';
import { navigate } from '../route.ts';
import { closePalette, useIsPaletteOpen } from './palette-state.ts';

const RE_ARABIC = /\p{Script=Arabic}/u;

/** Search and commands, over everything; both languages are searched whichever is on screen. */
export function Palette() {
  const isOpen = useIsPaletteOpen();
  return (
    <ModalOverlay className="scrim palette-scrim" isOpen={isOpen} isDismissable onOpenChange={(open) => { if (!open) closePalette(); }}>
      <Modal className="palette"><PaletteDialog /></Modal>
    </ModalOverlay>
  );
}

function useBothLanguages() {
  const { locale } = useLocale();
  return useMemo(() => {
    const other = LOCALES.find((candidate) => candidate.resources !== locale.resources) ?? locale;
    return { t: getTranslate(createTranslator({ locale }), locale), otherT: getTranslate(createTranslator({ locale: other }), other), other };
  }, [locale]);
}

function PaletteDialog() {
  const { t } = useTranslation('shell');
  const { t: translate, otherT, other } = useBothLanguages();
  const isCaseOpen = useCase().state === 'open';
  const commands = useAllCommands();
  const [query, setQuery] = useState('');
  const matches = useMemo(() => matchCommands(commands, query, translate, otherT), [commands, query, translate, otherT]);
  const asked = query.trim();
  const isOtherScript = asked !== '' && RE_ARABIC.test(asked) === (other.resources === 'ar');
  const run = (key: string): void => {
    closePalette();
    if (key === 'search.posts') navigate('posts', { q: asked });
    else commands.find((command) => command.id === key)?.run();
  };
  const group = (name: Command['group']): CommandMatch[] => matches.filter(({ command }) => command.group === name);
  return (
    <AriaDialog className="palette-dialog" aria-label={t('palette.label')}>
      <Autocomplete inputValue={query} onInputChange={setQuery} disableAutoFocusFirst={false}>
        <SearchField className="palette-field" aria-label={t('palette.prompt')} autoFocus>
          <Search className="icon icon-l text-accent" aria-hidden />
          <Input placeholder={t('palette.prompt')} dir="auto" />
          {isOtherScript ? <span className="chip chip-selected"><Languages className="icon-xs" aria-hidden />{t(`palette.other.${other.resources}`)}</span> : null}
          <kbd>Esc</kbd>
        </SearchField>
        <Menu className="palette-menu" aria-label={t('palette.label')} onAction={(key) => { run(String(key)); }} renderEmptyState={() => <p className="palette-empty">{t('palette.none')}</p>}>
          {(['do', 'go'] as const).filter((name) => group(name).length > 0).map((name) => (
            <MenuSection key={name}>
              <Header className="overline">{t(`palette.${name}`)}<span className="num">{group(name).length}</span></Header>
              {group(name).map((match) => <PaletteItem key={match.command.id} match={match} query={asked} />)}
            </MenuSection>
          ))}
          {asked === '' || !isCaseOpen ? null : (
            <MenuSection>
              <Header className="overline">{t('palette.texts')}</Header>
              <MenuItem id="search.posts" textValue={asked} className="palette-item">
                <MessageSquareText className="icon flip" aria-hidden /><span className="truncate grow">{t('palette.searchPosts', { query: asked })}</span><CornerDownLeft className="icon icon-s flip text-3" aria-hidden />
              </MenuItem>
            </MenuSection>
          )}
        </Menu>
      </Autocomplete>
      <div className="palette-foot">
        <span><Keys keys="↑ ↓" />{t('palette.choose')}</span><span><Keys keys="Enter" />{t('palette.run')}</span><span><Keys keys="Escape" />{t('palette.close')}</span>
      </div>
    </AriaDialog>
  );
}

function PaletteItem({ match: { command, label, otherLabel }, query }: { readonly match: CommandMatch; readonly query: string }) {
  return (
    <MenuItem id={command.id} textValue={label} className="palette-item">
      <command.icon className={command.mirrored ? 'icon flip' : 'icon'} aria-hidden />
      <span className="truncate grow">
        {otherLabel === null ? <Marked text={label} query={query} /> : <>{label}<span className="palette-other"><bdi><Marked text={otherLabel} query={query} /></bdi></span></>}
      </span>
      {command.keys === undefined ? null : <span className="row row-tight"><Keys keys={command.keys} /></span>}
    </MenuItem>
  );
}

/** The text with the first place of each word of the query marked, whatever its accents or letter forms. */
function Marked({ text, query }: { readonly text: string; readonly query: string }) {
  const mapped = normaliseWithMap(text);
  const spans = normaliseForIndex(query).split(/\s+/).filter((word) => word !== '').flatMap((word) => {
    const start = mapped.text.indexOf(word);
    return start < 0 ? [] : [toOriginalSpan(mapped, { start, end: start + word.length })];
  }).sort((a, b) => a.start - b.start);
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    if (start < at) continue;
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return <>{parts}{text.slice(at)}</>;
}
