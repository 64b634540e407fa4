/** The direction of imports: shared <- electron/core <- electron/hosts <- electron/main; shared <- renderer. No cycles. */
const forbid = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });

module.exports = {
  forbidden: [
    forbid('no-cycles', 'Files that need each other are one file or lack a third.', {}, { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }),
    forbid('shared-stands-alone', 'shared/ runs anywhere: it knows neither backend nor page.', { path: '^shared/' }, { path: '^(electron|renderer|resources|bench|e2e)/' }),
    forbid('shared-without-node', 'shared/ has no I/O.', { path: '^shared/', pathNot: '\\.test\\.ts$' }, { dependencyTypes: ['core'] }),
    forbid('core-without-hosts', 'The backend does not know who hosts it.', { path: '^electron/core/' }, { path: '^electron/(hosts|main|preload)/' }),
    forbid('core-without-electron', 'The backend is plain Node.', { path: '^electron/(core|hosts)/' }, { path: '^node_modules/electron/' }),
    forbid('hosts-without-main', 'Hosts run without Electron.', { path: '^electron/hosts/' }, { path: '^electron/(main|preload)/' }),
    forbid('backend-without-page', 'The backend does not know the page.', { path: '^electron/' }, { path: '^renderer/' }),
    forbid('page-takes-types-only', 'The page knows the backend by the type of its router alone.', { path: '^renderer/' }, { path: '^electron/', dependencyTypesNot: ['type-only'] }),
    forbid('core-features-apart', 'Features do not import each other: shared rules go down to shared/domain.', { path: '^electron/core/features/([^/]+)/' }, { path: '^electron/core/features/', pathNot: '^electron/core/features/$1/' }),
    forbid('page-features-apart', 'Features do not import each other: shared screen state goes up to renderer/app.', { path: '^renderer/features/([^/]+)/' }, { path: '^renderer/features/', pathNot: '^renderer/features/$1/' }),
    forbid('preload-is-fixed', 'The preload imports nothing but types.', { path: '^electron/preload/' }, { path: '^(electron|shared|renderer)/', pathNot: '^electron/preload/', dependencyTypesNot: ['type-only'] }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^dist/|\\.json$)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: '.config/tsconfig.base.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'], extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'] },
  },
};
