import type { ReactNode } from 'react'
import { conditionLabel } from '@/lib/administration/criterion-labels'
import type { PlatformRulesContent } from '@/lib/organisation/platform-rules-schema'

export type RulesNames = { departements: Record<string, string>; communes: Record<string, string>; documents: Record<string, string>; services: Record<string, string> }

/** A version of the rules, to read. */
export function RulesSummary({ content, names }: { content: PlatformRulesContent; names: RulesNames }) {
  const { brand, mailbox, territory, criteria, documents, services } = content
  const places = [...territory.departements.map((code) => names.departements[code] ?? code), ...territory.communes.map((code) => names.communes[code] ?? code)]
  return (
    <dl className="space-y-4">
      <Fact label="Nom pour les prescripteurs">{brand.name}</Fact>
      {brand.introduction && <Fact label="Présentation">{brand.introduction}</Fact>}
      <Fact label="Boîte aux lettres">{mailbox}</Fact>
      <Fact label="Territoire">{places.join(', ') || 'Aucun'}</Fact>
      <Fact label="Critères">
        {criteria.length === 0 && 'Aucun\u00a0: toute personne du territoire est éligible.'}
        <ul className="list-disc pl-5">
          {criteria.map((criterion) => (
            <li key={criterion.id}>
              {criterion.sentence}
              <span className="text-ink-soft block text-sm">
                {criterion.anyOf.map(conditionLabel).join('\u00a0; ou ')}
                {criterion.document && `. Pièce qui le prouve\u00a0: ${names.documents[criterion.document] ?? criterion.document}`}
              </span>
            </li>
          ))}
        </ul>
      </Fact>
      <Fact label="Pièces demandées">
        {documents.length === 0 && 'Aucune'}
        <ul className="list-disc pl-5">
          {documents.map(({ type, required, monthsValid }) => (
            <li key={type}>
              {names.documents[type] ?? type}, {required ? 'demandée' : 'utile'}
              {monthsValid !== null && `, de moins de ${monthsValid} mois`}
            </li>
          ))}
        </ul>
      </Fact>
      <Fact label="Services">{services.map((code) => names.services[code] ?? code).join(', ') || 'Aucun'}</Fact>
    </dl>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt className="font-bold">{label}</dt>
      <dd className="wrap-anywhere">{children}</dd>
    </div>
  )
}
