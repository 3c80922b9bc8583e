import { Body, Button, Container, Head, Hr, Html, Link, Preview, Text } from '@react-email/components'
import type { ReactNode } from 'react'

type MailLayoutProps = {
  /** The line that mailboxes show beside the subject: nothing personal either. */
  preview: string
  paragraphs: ReactNode[]
  button?: { label: string; href: string }
  /** Why the person gets this mail. */
  reason: string
  hotline: string
}

const text = { color: '#16302f', fontSize: '16px', lineHeight: '26px', margin: '0 0 16px' }
const small = { color: '#4b5f5e', fontSize: '14px', lineHeight: '22px', margin: '0 0 8px' }
const button = { backgroundColor: '#0b5c5a', borderRadius: '10px', color: '#ffffff', fontSize: '16px', fontWeight: 700, padding: '14px 22px', textDecoration: 'none' }

/** The one layout of our mails: a greeting, a few sentences, one button, who to call, why you get it. */
export function MailLayout({ preview, paragraphs, button: action, reason, hotline }: MailLayoutProps) {
  return (
    <Html lang="fr">
      <Head />
      <Preview>{preview}</Preview>
      <Body style={{ backgroundColor: '#f4f7f6', fontFamily: 'Verdana, Arial, sans-serif', margin: 0, padding: '24px 0' }}>
        <Container style={{ backgroundColor: '#ffffff', borderRadius: '14px', maxWidth: '560px', padding: '28px' }}>
          <Text style={{ ...text, fontWeight: 700 }}>Wimoov · Prescription</Text>
          {paragraphs.map((paragraph, index) => (
            <Text key={index} style={text}>
              {paragraph}
            </Text>
          ))}
          {action && (
            <Button href={action.href} style={button}>
              {action.label}
            </Button>
          )}
          <Hr style={{ borderColor: '#dfe8e6', margin: '28px 0 16px' }} />
          <Text style={small}>
            Une difficulté&nbsp;? Écrivez à la hotline&nbsp;: <Link href={`mailto:${hotline}`}>{hotline}</Link>
          </Text>
          <Text style={small}>{reason}</Text>
        </Container>
      </Body>
    </Html>
  )
}
