import type { ReactNode } from 'react'
import { SECTION_LABELS, type Section as SectionName } from '@/lib/prescription/labels'

/** Where each section can be reached in the page, and its number. */
export const SECTION_ANCHORS: Record<SectionName, string> = {
  PERSON: 'section-personne',
  SITUATION: 'section-situation',
  MOBILITY: 'section-mobilite',
  COMMITMENT: 'section-engagement',
  TEST: 'section-test',
}

export const SECTIONS = Object.keys(SECTION_LABELS) as SectionName[]

export const sectionTitle = (name: SectionName) => `${SECTIONS.indexOf(name) + 1}. ${SECTION_LABELS[name]}`

/** One of the five sections of the form. */
export function Section({ name, numbered = true, children }: { name: SectionName; /** False where only some of the five are shown. */ numbered?: boolean; children: ReactNode }) {
  return (
    <fieldset id={SECTION_ANCHORS[name]} className="bg-surface rounded-card border-line shadow-card min-w-0 scroll-mt-4 border px-5 pb-6 sm:px-6">
      <legend className="bg-brand-100 text-brand-900 rounded-control float-left mt-5 mb-5 w-full px-4 py-2 text-xl font-bold">{numbered ? sectionTitle(name) : SECTION_LABELS[name]}</legend>
      <div className="clear-both space-y-6">{children}</div>
    </fieldset>
  )
}

/** A titled group of fields inside a section. */
export function Group({ title, help, children }: { title: string; help?: string; children: ReactNode }) {
  return (
    <fieldset className="border-line min-w-0 border-t pt-5">
      <legend className="float-left w-full text-lg font-bold">{title}</legend>
      <div className="clear-both">
        {help && <p className="text-ink-soft text-sm">{help}</p>}
        <div className="space-y-6 pt-4">{children}</div>
      </div>
    </fieldset>
  )
}

/** Fields that go together, side by side where there is room. */
export function Row({ children }: { children: ReactNode }) {
  return <div className="grid items-start gap-6 sm:grid-cols-2">{children}</div>
}
