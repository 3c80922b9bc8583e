import type { ReactNode } from 'react'
import { PageTitle } from '@/components/ui/page-title'

type LegalPageProps = { title: string; sections: { title: string; content: ReactNode }[] }

/** A page of text: one title, short sections, lines that stay readable. */
export function LegalPage({ title, sections }: LegalPageProps) {
  return (
    <>
      <PageTitle>{title}</PageTitle>
      {sections.map((section) => (
        <section key={section.title} className="mt-8 max-w-prose">
          <h2 className="text-xl font-bold">{section.title}</h2>
          <div className="mt-3 space-y-3">{section.content}</div>
        </section>
      ))}
    </>
  )
}
