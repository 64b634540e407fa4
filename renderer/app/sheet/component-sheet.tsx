import './sheet.css';
import { Check, FolderInput, Info, MessageSquareText } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvidenceState, Grade } from '../../../shared/model/evidence.ts';
import type { CalendarDay } from '../../../shared/i18n/parse-date.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Checkbox, SegmentedControl, Switch } from '../../ui/choices.tsx';
import { EntityIcon, WarehouseIcon } from '../../ui/entity-icon.tsx';
import { ENTITY_SHAPES, type EntityType } from '../../ui/entity-shapes.ts';
import { AdmiraltyBadge, ExhibitChip, StateGlyph } from '../../ui/evidence-marks.tsx';
import { DateField, SearchField, Select, TextField } from '../../ui/fields.tsx';
import { Menu, MenuItem } from '../../ui/menu.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { SpanText, type TextSpan } from '../../ui/span-text.tsx';
import { EmptyState, ErrorState } from '../../ui/state-pages.tsx';
import { showToast } from '../../ui/toast.tsx';
import { VirtualList } from '../../ui/virtual-list.tsx';
import { useRowHeight } from '../../ui/use-row-height.ts';

const STATES: readonly EvidenceState[] = ['established', 'inferred', 'toExamine', 'rejected'];
const GRADES: readonly Grade[] = [{ source: 'A', info: '1' }, { source: 'B', info: '2' }, { source: 'C', info: '3' }, { source: 'D', info: '4' }, { source: 'E', info: '5' }, { source: 'F', info: '6' }];
const TYPES = Object.keys(ENTITY_SHAPES) as EntityType[]; // its keys are the types
const MIXED = 'Arrivage جديد: سبرديلة Korvane هاي كوبي درجة أولى، الجملة فقط. الثمن 180 درهم، واتساب 06 00 00 01 42';

function findSpan(part: string, family: TextSpan['family']): TextSpan {
  const start = MIXED.indexOf(part);
  return { start, end: start + part.length, family };
}

const SPANS = [findSpan('Korvane', 'brand'), findSpan('هاي كوبي درجة أولى', 'counterfeit'), findSpan('الجملة فقط', 'wholesale'), findSpan('180 درهم', 'price'), findSpan('06 00 00 01 42', 'ident')];

/** Every widget in its states, in the language and theme of the screen. */
export default function ComponentSheet() {
  const { t } = useTranslation();
  return (
    <div className="sheet" data-view="sheet" data-ready="true">
      <Box title="EntityIcon">
        <div className="sheet-entities">
          {TYPES.map((type) => <div key={type}><span>{t(`entity.${type}`)}</span>{(['established', 'inferred', 'toExamine', 'rejected'] as const).map((state) => <EntityIcon key={state} type={type} state={state} isDecorative />)}</div>)}
        </div>
        <div className="row sheet-wrap">{(['suspected', 'confirmed', 'searched', 'rejected'] as const).map((status) => <span key={status} className="row row-tight fs-2"><WarehouseIcon status={status} />{t(`warehouse.${status}`)}</span>)}</div>
      </Box>
      <div className="sheet-column">
        <Box title="StateGlyph">{STATES.map((state) => <div key={state} className="row"><StateGlyph state={state} /><StateGlyph state={state} words="triage" /></div>)}</Box>
        <Box title="AdmiraltyBadge"><div className="row">{GRADES.map((grade) => <AdmiraltyBadge key={grade.source} grade={grade} />)}</div></Box>
        <Box title="ExhibitChip"><div className="row"><ExhibitChip number="2026-014-007" /><ExhibitChip number="2026-014-007" isFilled /><ExhibitChip number="2026-014-007" isShort /></div></Box>
        <Box title="SpanText"><p className="fs-4"><SpanText text={MIXED} spans={SPANS} /></p><p className="fs-4"><SpanText text={MIXED} spans={SPANS} asPublished /></p></Box>
        <Controls />
        <Box title="ProgressBar"><ProgressBar label="x" share={0.63} text={t('progress.ofTotal', { done: 882, total: 1400 })} /><ProgressBar label="x" share={null} /></Box>
      </div>
      <div className="sheet-column">
        <Fields />
        <Box title="EmptyState"><EmptyState icon={MessageSquareText} title={t('view.posts')} action={<Button><FolderInput className="icon icon-s flip" aria-hidden />{t('view.import')}</Button>} /></Box>
        <Box title="ErrorState"><ErrorState reason={{ code: 'case.in-use', params: { name: 'Agent 07', machine: 'CASA-07', since: 1_773_050_700_000 } }} onRetry={() => undefined} /></Box>
        <LongList />
      </div>
    </div>
  );
}

function Box({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return <section className="sheet-box"><h3 className="overline" dir="ltr">{title}</h3>{children}</section>;
}

function Controls() {
  const { t } = useTranslation();
  const [form, setForm] = useState<'list' | 'board'>('list');
  const [isOn, setOn] = useState(true);
  return (
    <Box title="Button, SegmentedControl, Checkbox, Switch, Menu, Toast">
      <div className="row sheet-wrap">
        <Button variant="primary">{t('triage.kept')}<kbd>A</kbd></Button><Button>{t('triage.rejected')}</Button><Button variant="quiet">{t('action.more')}</Button>
        <Button variant="danger">{t('action.stop')}</Button><Button variant="link">{t('action.undo')}</Button><Button isDisabled>{t('action.save')}</Button>
        <IconButton label={t('action.more')} keys="I"><Info className="icon" aria-hidden /></IconButton>
      </div>
      <div className="row sheet-wrap">
        <SegmentedControl label="x" value={form} onChange={setForm} segments={[{ id: 'list', label: t('view.posts') }, { id: 'board', label: t('view.gallery') }]} />
        <Checkbox isSelected={isOn} onChange={setOn}>{t('state.toExamine')}</Checkbox><Checkbox isSelected={!isOn} onChange={(on) => { setOn(!on); }} label="x" /><Switch label="x" isSelected={isOn} onChange={setOn} />
        <Menu label="x" trigger={<Button>{t('action.more')}</Button>}><MenuItem id="a" text={t('action.open')} icon={<Check className="icon icon-s" aria-hidden />} end={<kbd>O</kbd>} /><MenuItem id="b" text={t('action.stop')} isDanger /></Menu>
        <Button onPress={() => { showToast({ kind: 'done', text: t('triage.rejected'), action: { label: t('action.undo'), keys: 'Ctrl Z', run: () => undefined } }); }}>toast</Button>
        <Button onPress={() => { showToast({ kind: 'error', text: t('absent.mark') }); }}>error</Button>
      </div>
    </Box>
  );
}

function Fields() {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [day, setDay] = useState<CalendarDay | null>({ year: 2026, month: 3, day: 9 });
  const [choice, setChoice] = useState<EvidenceState>('established');
  return (
    <Box title="TextField, Select, DateField, SearchField">
      <TextField label={t('entity.person')} value={text} onChange={setText} optional />
      <TextField label={t('entity.phone')} mono value={text} onChange={setText} error={t('field.required')} />
      <Select label={t('state.established')} value={choice} onChange={setChoice} options={STATES.map((state) => ({ id: state, label: t(`state.${state}`) }))} />
      <DateField label={t('entity.event')} value={day} onChange={setDay} />
      <SearchField label={t('field.search')} value={text} onChange={setText} placeholder={t('field.search')} />
    </Box>
  );
}

function LongList() {
  const rowHeight = useRowHeight(1);
  const [active, setActive] = useState(0);
  return (
    <Box title="VirtualList, 2 000 000">
      <div className="sheet-list"><VirtualList label="x" count={2_000_000} rowHeight={rowHeight} activeIndex={active} onActiveChange={setActive} renderRow={(index) => <span className="sheet-row num">{index}</span>} placeKey="sheet" /></div>
    </Box>
  );
}
