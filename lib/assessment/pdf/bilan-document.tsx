import 'server-only'
import { Document, Page, Path, Svg, Text, View } from '@react-pdf/renderer'
import type { ReactNode } from 'react'
import { styles } from '@/lib/assessment/pdf/styles'
import { qrPath } from '@/lib/assessment/qr-modules'

/** What a bilan says on paper. `items` are in words; nothing here is an answer, a score or a contradiction. */
export type BilanTold = {
  reference: string
  version: number
  /** Says nothing of an adaptation need: may be given to anybody. Else the person's and their advisor's own. */
  forOthers: boolean
  person: string
  birthDate: string
  testedOn: string
  validatedOn: string
  advisor: string
  platform: string
  bankVersion: string
  profile: string
  profileText: string[]
  modality: string
  levels: { dimension: string; level: string }[]
  services: { label: string; text: string }[]
  resources: string[]
  lastValidDay: string
  /** Null when the code could not be made again: the reference is then what one asks for. */
  address: string | null
  hotline: string
}

const VERSIONS = {
  own: { name: 'Version personnelle', label: 'Pour vous et votre conseiller Wimoov. Pour un employeur ou une structure, donnez plutôt la «\u00a0version à donner\u00a0».' },
  forOthers: { name: 'Version à donner', label: 'Cette version peut être donnée à un employeur ou à une structure.' },
}

/** The bilan, on A4: dated, signed by its advisor's name, with the address that confirms it and, on each page, for whom this version is. */
export function BilanDocument({ bilan }: { bilan: BilanTold }) {
  const { name, label } = bilan.forOthers ? VERSIONS.forOthers : VERSIONS.own
  return (
    <Document title={`Bilan mobilité ${bilan.reference} · ${name}`} author={bilan.platform} subject="Diagnostic mobilité" creator="Wimoov · Prescription" producer="Wimoov · Prescription" language="fr-FR" pageMode="useNone">
      <Page size="A4" style={styles.page}>
        <Text style={styles.foot} fixed render={({ pageNumber, totalPages }) => `${name} · Bilan ${bilan.reference}, validé le ${bilan.validatedOn} · page ${pageNumber} sur ${totalPages}`} />
        <View style={styles.body}>
          <View style={styles.head}>
            <View>
              <Text style={styles.brand}>Wimoov</Text>
              <Text style={styles.title}>Bilan mobilité</Text>
              <Text style={styles.soft}>Diagnostic mobilité validé par un conseiller</Text>
            </View>
            <View>
              <Text style={styles.strong}>{bilan.reference}</Text>
              <Text style={styles.soft}>Version {bilan.version}</Text>
            </View>
          </View>
          <View style={styles.forWhom}>
            <Text>
              <Text style={styles.strong}>{`${name}. `}</Text>
              {label}
            </Text>
          </View>
          <Text style={styles.person}>{bilan.person}</Text>
          <View style={styles.facts}>
            <Fact label="Date de naissance">{bilan.birthDate}</Fact>
            <Fact label="Test Mobilité passé le">{bilan.testedOn}</Fact>
            <Fact label="Bilan validé le">{bilan.validatedOn}</Fact>
            <Fact label="Par">{`${bilan.advisor}, conseiller mobilité`}</Fact>
            <Fact label="Plateforme de mobilité">{bilan.platform}</Fact>
            <Fact label="Version du Test Mobilité">{bilan.bankVersion}</Fact>
          </View>
          <Section title="Résultat">
            <Text style={styles.strong}>{bilan.profile}</Text>
            {bilan.profileText.map((sentence) => (
              <Text key={sentence}>{sentence}</Text>
            ))}
            <Text style={styles.strong}>{bilan.modality}</Text>
          </Section>
          <Section title="Niveaux">
            <View style={styles.levels}>
              {bilan.levels.map(({ dimension, level }) => (
                <View key={dimension} style={styles.row} wrap={false}>
                  <Text style={styles.dimension}>{dimension}</Text>
                  <Text style={styles.strong}>{level}</Text>
                </View>
              ))}
            </View>
          </Section>
          <Section title="Services mobilité proposés">
            {bilan.services.length === 0 && <Text>Aucun service n’est proposé.</Text>}
            <View style={styles.levels}>
              {bilan.services.map(({ label, text }) => (
                <View key={label} style={styles.item} wrap={false}>
                  <Text style={styles.strong}>{label}</Text>
                  <Text style={styles.soft}>{text}</Text>
                </View>
              ))}
            </View>
          </Section>
          <Section title="Ressources débloquées">
            <Text>{bilan.resources.length > 0 ? bilan.resources.join(' · ') : 'Aucune ressource.'}</Text>
          </Section>
          <Use bilan={bilan} />
        </View>
      </Page>
    </Document>
  )
}

// The tallest thing that a section may begin with: a service whose text takes four lines of half the page.
const FIRST_LINES = 90

// Not in a view of its own: react-pdf never moves the first child of a view to the next page, and the heading would stay alone at the foot.
function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <Text style={styles.sectionHeading} minPresenceAhead={FIRST_LINES}>
        {title}
      </Text>
      {children}
    </>
  )
}

function Fact({ label, children }: { label: string; children: string }) {
  return (
    <View style={styles.fact}>
      <Text style={styles.label}>{label}</Text>
      <Text>{children}</Text>
    </View>
  )
}

// Decree of the IAE criteria: « diagnostic mobilité de moins de six mois ».
function Use({ bilan: { address, testedOn, lastValidDay, hotline, reference } }: { bilan: BilanTold }) {
  const qr = address ? qrPath(address) : null
  return (
    <View style={styles.use} wrap={false}>
      <View style={styles.useText}>
        <Text style={styles.heading}>À quoi sert ce bilan</Text>
        <Text>{`Il sert de «\u00a0diagnostic mobilité de moins de six mois\u00a0» pour le critère «\u00a0Problème de mobilité\u00a0» de l’insertion par l’activité économique (IAE), jusqu’au ${lastValidDay}\u00a0: six mois comptés du jour du Test, le ${testedOn}.`}</Text>
        <Text style={{ ...styles.soft, marginTop: 6 }}>
          {address ? `Pour vérifier qu’il est authentique, scannez le code ou ouvrez ${address}. La page dit sa référence, sa date et sa plateforme, rien sur la personne.` : `Pour vérifier qu’il est authentique, écrivez à ${hotline} en donnant la référence ${reference}.`}
        </Text>
      </View>
      {qr && (
        <Svg width={92} height={92} viewBox={`0 0 ${qr.side} ${qr.side}`}>
          <Path d={qr.path} fill="#000000" />
        </Svg>
      )}
    </View>
  )
}
