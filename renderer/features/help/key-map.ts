/** The keys of the interface by where they work; each names its text under `help.key`. */
export const KEY_GROUPS = [
  {
    id: 'everywhere',
    keys: [
      ['Ctrl+K', 'palette'], ['Ctrl+Z', 'undo'], ['Ctrl+Y', 'redo'], ['Ctrl+O', 'open'], ['Ctrl+F', 'filter'], ['I', 'inspector'],
      ['F6', 'zones'], ['Shift+F6', 'zonesBack'], ['Escape', 'clear'], ['F1', 'help'],
    ],
  },
  { id: 'lists', keys: [['J', 'next'], ['K', 'previous'], ['Home', 'first'], ['End', 'last'], ['PgDn PgUp', 'page'], ['Enter', 'openRow']] },
  { id: 'triage', keys: [['A', 'accept'], ['X', 'reject'], ['E', 'exhibit'], ['L', 'link'], ['T', 'tag'], ['Space', 'play']] },
  { id: 'chart', keys: [['← → ↑ ↓', 'walk'], ['P', 'path'], ['F', 'fit'], ['Alt+T', 'table']] },
  { id: 'time', keys: [['Alt+← Alt+→', 'shift']] },
] as const;
