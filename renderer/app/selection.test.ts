import { beforeEach, describe, expect, it } from 'vitest';
import { addToSelection, clearSelection, countByType, getSelection, removeFromSelection, replaceSelection, toggleInSelection, type SelectionItem } from './selection.ts';

const post = (id: string): SelectionItem => ({ kind: 'post', id, type: 'post' });
const phone = (id: string): SelectionItem => ({ kind: 'entity', id, type: 'phone' });
const ids = (): string[] => getSelection().map(({ kind, id }) => `${kind} ${id}`);

describe('the linked selection', () => {
  beforeEach(clearSelection);

  it('replaces, adds, removes and toggles, each object once', () => {
    replaceSelection([post('1'), post('1'), phone('1')]);
    expect(ids()).toEqual(['post 1', 'entity 1']);
    addToSelection([post('2'), post('1')]);
    expect(ids()).toEqual(['post 1', 'entity 1', 'post 2']);
    removeFromSelection({ kind: 'entity', id: '1' });
    toggleInSelection(post('2'));
    toggleInSelection(post('3'));
    expect(ids()).toEqual(['post 1', 'post 3']);
  });

  it('stays the same value when the same objects are chosen again', () => {
    replaceSelection([post('1'), phone('2')]);
    const before = getSelection();
    replaceSelection([post('1'), phone('2')]);
    expect(getSelection()).toBe(before);
    replaceSelection([phone('2'), post('1')]);
    expect(getSelection()).not.toBe(before);
  });

  it('counts by type in order of appearance', () => {
    expect(countByType([post('1'), phone('1'), post('2')])).toEqual([{ type: 'post', count: 2 }, { type: 'phone', count: 1 }]);
  });
});
