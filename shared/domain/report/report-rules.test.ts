import { describe, expect, it } from 'vitest';
import type { ReportFinding } from '../../model/report.ts';
import {
  compareExhibitNumbers, findGaps, formatExhibitList, formatExhibitNumber, listCitingNumbers, listHashes, parseExhibitNumber, shortenExhibitNumber, splitFindings, toPlainFileName,
} from './index.ts';

const A = '019cd0aa-0000-7000-8000-000000000001';
const HASH = 'ab'.repeat(32);

describe('exhibit numbers', () => {
  it.each([
    ['2026-014', '', 7, '2026-014-007'], ['2026-014', 'B', 12, '2026-014-B012'], ['2026-014', '', 1000, '2026-014-1000'], ['', '', 3, '003'],
  ])('formats %s %s %i', (caseNumber, series, no, expected) => {
    expect(formatExhibitNumber(caseNumber, { series, no })).toBe(expected);
    expect(parseExhibitNumber(expected)).toEqual({ series, no });
  });

  it('orders by series, then by number, not by letters', () => {
    const numbers = ['2026-014-B001', '2026-014-1000', '2026-014-999', '2026-014-002'];
    expect([...numbers].sort(compareExhibitNumbers)).toEqual(['2026-014-002', '2026-014-999', '2026-014-1000', '2026-014-B001']);
  });

  it('finds the numbers that belong to no exhibit, series by series', () => {
    expect(findGaps(['2026-014-001', '2026-014-004', '2026-014-B002'])).toEqual([{ series: '', no: 2 }, { series: '', no: 3 }, { series: 'B', no: 1 }]);
  });

  it('shortens', () => { expect(shortenExhibitNumber('2026-014-B007')).toBe('B007'); });
});

describe('splitFindings', () => {
  const cited = (active: boolean) => [{ exhibitId: A, number: '2026-014-001', active, selector: null }];
  const finding = (no: number, state: 'established' | 'inferred', citations: ReportFinding['citations']): ReportFinding => ({ id: A, no, state, title: { fr: '', ar: '' }, text: { fr: '', ar: '' }, citations });

  it('calls a finding only what is established and stands on an exhibit', () => {
    const { findings, hypotheses } = splitFindings([
      finding(1, 'established', cited(true)), finding(2, 'inferred', cited(true)), finding(3, 'established', []), finding(4, 'established', cited(false)), finding(5, 'established', cited(true)),
    ]);
    expect(findings.map((each) => each.no)).toEqual([1, 5]);
    expect(hypotheses.map((each) => [each.finding.no, each.reason])).toEqual([[2, 'inferred'], [3, 'no-exhibit'], [4, 'only-cancelled']]);
    expect(listCitingNumbers({ id: A }, findings)).toEqual([1, 5]);
  });
});

describe('the exhibit list', () => {
  const file = (name: string) => ({ sha256: HASH, name, bytes: 1, mime: 'video/mp4', kind: 'video' as const, durationMs: null, check: 'identical' as const });

  it('is what sha256sum -c reads, in order of number, cancelled numbers as comments', () => {
    const list = formatExhibitList([
      { number: '2026-014-010', state: 'active', files: [file('video.mp4')], textSha256: null },
      { number: '2026-014-002', state: 'cancelled', files: [], textSha256: null },
      { number: '2026-014-001', state: 'active', files: [file('a.jpg')], textSha256: HASH },
    ]);
    expect(list).toBe([`${HASH}  2026-014-001/0-texte.txt`, `${HASH}  2026-014-001/1-a.jpg`, '# 2026-014-002 -', `${HASH}  2026-014-010/1-video.mp4`, ''].join('\n'));
  });

  it.each([
    ['../../etc/passwd', 'passwd'], ['a\nb.mp4', 'a_b.mp4'], ['C:\\drop\\فيديو 1.mp4', 'فيديو 1.mp4'], ['\u202egpj.exe', '_gpj.exe'], ['', '_'],
  ])('gives %j the name %j', (name, expected) => { expect(toPlainFileName(name)).toBe(expected); });

  it('keeps one line per content whatever a file is called', () => {
    const lines = listHashes([{ number: '2026-014-001', state: 'active', files: [file('a\r\nfake  line'), file('\u2028')], textSha256: null }]);
    for (const line of lines) expect(line.path).not.toMatch(/[\r\n\u2028\u2029]/);
  });
});
