import { describe, expect, it } from 'vitest';
import type { KeyLike } from '../ui/key-letters.ts';
import { readShellKey, type KeyState } from './keyboard.ts';

const IDLE: KeyState = { isPrefixed: false, isTyping: false, isOverlayOpen: false };

function press(key: string, part: Partial<KeyLike> = {}): KeyLike {
  return { key, code: /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...part };
}
const ctrl = (key: string, part: Partial<KeyLike> = {}) => press(key, { ctrlKey: true, ...part });

describe('readShellKey', () => {
  it.each([
    ['Ctrl K', ctrl('k'), IDLE, { type: 'palette' }],
    ['Ctrl K while typing', ctrl('k'), { ...IDLE, isTyping: true }, { type: 'palette' }],
    ['Ctrl K on an Arabic layout', ctrl('ن', { code: 'KeyK' }), IDLE, { type: 'palette' }],
    ['Cmd K', press('k', { metaKey: true }), IDLE, { type: 'palette' }],
    ['Ctrl Z', ctrl('z'), IDLE, { type: 'undo' }],
    ['Ctrl Z in a field undoes the typing', ctrl('z'), { ...IDLE, isTyping: true }, null],
    ['Ctrl Shift Z', ctrl('Z', { shiftKey: true }), IDLE, { type: 'redo' }],
    ['Ctrl Y', ctrl('y'), IDLE, { type: 'redo' }],
    ['Ctrl O', ctrl('o'), IDLE, { type: 'open-case' }],
    ['Ctrl O under a dialog', ctrl('o'), { ...IDLE, isOverlayOpen: true }, null],
    ['Ctrl F', ctrl('f'), IDLE, { type: 'filter' }],
    ['Ctrl C is the browser’s', ctrl('c'), IDLE, null],
    ['F1', press('F1'), IDLE, { type: 'help' }],
    ['F6', press('F6'), IDLE, { type: 'next-zone' }],
    ['Shift F6 while typing', press('F6', { shiftKey: true }), { ...IDLE, isTyping: true }, { type: 'previous-zone' }],
    ['G', press('g'), IDLE, { type: 'prefix' }],
    ['G then P', press('p'), { ...IDLE, isPrefixed: true }, { type: 'go', letter: 'p' }],
    ['G then G', press('g'), { ...IDLE, isPrefixed: true }, { type: 'go', letter: 'g' }],
    ['G while typing is a letter', press('g'), { ...IDLE, isTyping: true }, null],
    ['I', press('i'), IDLE, { type: 'inspector' }],
    ['I under a dialog', press('i'), { ...IDLE, isOverlayOpen: true }, null],
    ['?', press('?', { shiftKey: true }), IDLE, { type: 'help' }],
    ['Escape', press('Escape'), IDLE, { type: 'clear-selection' }],
    ['Escape closes the dialog first', press('Escape'), { ...IDLE, isOverlayOpen: true }, null],
    ['Alt ←', press('ArrowLeft', { altKey: true }), IDLE, { type: 'shift-period', towards: 'start' }],
    ['Alt →', press('ArrowRight', { altKey: true }), IDLE, { type: 'shift-period', towards: 'end' }],
    ['A is the view’s', press('a'), IDLE, null],
  ])('%s', (_, event, state, expected) => {
    expect(readShellKey(event, state)).toEqual(expected);
  });
});
