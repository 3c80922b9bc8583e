// The one-way flow of docs/architecture: app → components → lib/*/actions → use case → queries, policy, schema → lib/infra.
const DOMAINS = ['infra', 'account', 'organisation', 'record', 'beneficiary', 'mobility-test', 'prescription', 'assessment', 'appointment', 'messaging', 'notification', 'own-data', 'indicator', 'administration']

// A domain may import only those before it in the list.
const lookingBack = DOMAINS.slice(0, -1).map((domain, index) => ({
  name: `${domain}-knows-nothing-of-what-follows`,
  severity: 'error',
  from: { path: `^lib/${domain}/` },
  to: { path: `^lib/(${DOMAINS.slice(index + 1).join('|')})/` },
}))

const runtime = { dependencyTypesNot: ['type-only'] }

module.exports = {
  forbidden: [
    ...lookingBack,
    { name: 'lib-knows-no-screen', severity: 'error', from: { path: '^lib/' }, to: { path: '^(app|components)/' } },
    { name: 'ui-knows-no-field', severity: 'error', from: { path: '^components/ui/' }, to: { path: '^(app|components/(?!ui/)|lib/(?!infra/(form-state|form-values|format)))' } },
    {
      name: 'views-read-nothing',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^lib/', pathNot: '^lib/[^/]+/(schema|actions|[a-z-]*-actions|labels|[a-z-]*labels|vocabulary/|form-fields|structure-types|document-(types|limits|dates|refusals|checklist)|eligibility|likeness|read-eligibility|criterion-fields|territory|transitions|walk|branching|device/|queue-filters|thread-filters|calendar-filters|step-texts|person-notice|waiting-limits|actor)|^lib/infra/(routes|script-routes|format|form-state|form-values|french-date|clock)', ...runtime },
    },
    {
      name: 'pages-are-thin',
      severity: 'error',
      from: { path: '^app/', pathNot: '^app/api/' },
      to: { path: '^lib/infra/db' },
    },
    { name: 'doors-do-not-read', severity: 'error', from: { path: '^lib/[^/]+/(actions|schema|policy)\\.ts$' }, to: { path: '^lib/infra/db', ...runtime } },
    { name: 'schemas-are-pure', severity: 'error', from: { path: '^lib/[^/]+/[a-z-]*schema\\.ts$' }, to: { path: '^lib/.*(queries|actions|infra/(db|env|audit|log))\\.ts$', ...runtime } },
    { name: 'database-behind-lib', severity: 'error', from: { path: '^(app|components)/' }, to: { path: '^prisma/client/(client|internal)', ...runtime } },
    { name: 'product-knows-no-test', severity: 'error', from: { path: '^(app|components|lib|prisma)/' }, to: { path: '^(tests|bench|scripts)/' } },
    { name: 'no-cycle', severity: 'error', from: { path: '^(app|components|lib)/' }, to: { circular: true, ...runtime } },
  ],
  options: {
    tsConfig: { fileName: `${__dirname}/tsconfig.json` },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules|prisma/client' },
    exclude: { path: '\\.next/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
}
