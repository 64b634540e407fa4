import type { LucideIcon } from 'lucide-react';
import { useEffect } from 'react';
import { normaliseForIndex } from '../../shared/domain/text/index.ts';
import type { Translate } from '../../shared/i18n/translate.ts';
import { createStore, useStore } from '../platform/store.ts';

/** Something the palette can run. */
export interface Command {
  /** Dotted and stable: `go.posts`, `case.lock`. */
  readonly id: string;
  readonly group: 'do' | 'go';
  /** Its name; asked once for each language, since both are searched. */
  readonly label: (t: Translate) => string;
  readonly icon: LucideIcon;
  readonly mirrored?: boolean;
  /** The keys that do the same, `G P` or `Ctrl+O`. */
  readonly keys?: string;
  readonly run: () => void;
}

const registry = createStore<readonly Command[]>([]);

/** Adds commands while the component is on screen. Pass a list that is stable between draws (`useMemo`). */
export function useCommands(commands: readonly Command[]): void {
  useEffect(() => {
    registry.set((before) => [...before, ...commands]);
    return () => { registry.set((before) => before.filter((command) => !commands.includes(command))); };
  }, [commands]);
}

export function useAllCommands(): readonly Command[] {
  return useStore(registry);
}

/** A command found, with the name in the other language when that is the one that matched. */
export interface CommandMatch {
  readonly command: Command;
  readonly label: string;
  readonly otherLabel: string | null;
}

/**
 * Commands whose name holds every word of the query, in the language of the screen or the other one, accents and
 * Arabic letter forms aside. All of them for an empty query.
 */
export function matchCommands(commands: readonly Command[], query: string, t: Translate, other: Translate): CommandMatch[] {
  const words = normaliseForIndex(query).split(/\s+/).filter((word) => word !== '');
  const holds = (text: string): boolean => {
    const folded = normaliseForIndex(text);
    return words.every((word) => folded.includes(word));
  };
  return commands.flatMap((command): CommandMatch[] => {
    const label = command.label(t);
    if (holds(label)) return [{ command, label, otherLabel: null }];
    const otherLabel = command.label(other);
    return holds(otherLabel) ? [{ command, label, otherLabel }] : [];
  });
}
