import arCommon from './ar/common.json' with { type: 'json' };
import arErrors from './ar/errors.json' with { type: 'json' };
import arHelp from './ar/help.json' with { type: 'json' };
import arHome from './ar/home.json' with { type: 'json' };
import arJobs from './ar/jobs.json' with { type: 'json' };
import arLedger from './ar/ledger.json' with { type: 'json' };
import arMap from './ar/map.json' with { type: 'json' };
import arReport from './ar/report.json' with { type: 'json' };
import arSettings from './ar/settings.json' with { type: 'json' };
import arShell from './ar/shell.json' with { type: 'json' };
import arTimeline from './ar/timeline.json' with { type: 'json' };
import frCommon from './fr/common.json' with { type: 'json' };
import frErrors from './fr/errors.json' with { type: 'json' };
import frHelp from './fr/help.json' with { type: 'json' };
import frHome from './fr/home.json' with { type: 'json' };
import frJobs from './fr/jobs.json' with { type: 'json' };
import frLedger from './fr/ledger.json' with { type: 'json' };
import frMap from './fr/map.json' with { type: 'json' };
import frReport from './fr/report.json' with { type: 'json' };
import frSettings from './fr/settings.json' with { type: 'json' };
import frShell from './fr/shell.json' with { type: 'json' };
import frTimeline from './fr/timeline.json' with { type: 'json' };

/** Every namespace in both languages: one line here, one file in `fr/` and one in `ar/`. */
export const NAMESPACES = {
  common: { fr: frCommon, ar: arCommon },
  errors: { fr: frErrors, ar: arErrors },
  help: { fr: frHelp, ar: arHelp },
  home: { fr: frHome, ar: arHome },
  jobs: { fr: frJobs, ar: arJobs },
  ledger: { fr: frLedger, ar: arLedger },
  map: { fr: frMap, ar: arMap },
  report: { fr: frReport, ar: arReport },
  settings: { fr: frSettings, ar: arSettings },
  shell: { fr: frShell, ar: arShell },
  timeline: { fr: frTimeline, ar: arTimeline },
} as const;

export type Namespace = keyof typeof NAMESPACES;

/** The French tree of each namespace: keys are typed from it. */
export type Resources = { readonly [N in Namespace]: (typeof NAMESPACES)[N]['fr'] };
