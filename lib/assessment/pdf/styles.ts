import 'server-only'
import { StyleSheet } from '@react-pdf/renderer'
import { FONT_FAMILY } from '@/lib/assessment/pdf/fonts'

const BRAND = '#0f4c4f'
const INK = '#17292b'
const SOFT = '#4b5e60'
const LINE = '#c9d4d4'

export const styles = StyleSheet.create({
  page: { paddingTop: 44, paddingBottom: 64, paddingHorizontal: 50, fontFamily: FONT_FAMILY as unknown as string, fontSize: 10.5, color: INK },
  // Not on the page: a line height there makes the page numbers vanish (react-pdf 4).
  body: { fontSize: 10.5, lineHeight: 1.4 },
  brand: { fontSize: 11, fontWeight: 700, color: BRAND },
  title: { fontSize: 22, fontWeight: 700, color: BRAND, marginTop: 6, lineHeight: 1.2 },
  person: { fontSize: 14, lineHeight: 1.3, fontWeight: 700, marginTop: 10 },
  soft: { color: SOFT },
  head: { flexDirection: 'row', justifyContent: 'space-between', borderBottomWidth: 2, borderBottomColor: BRAND, paddingBottom: 12 },
  forWhom: { marginTop: 10, borderLeftWidth: 3, borderLeftColor: BRAND, paddingLeft: 8 },
  facts: { flexDirection: 'row', flexWrap: 'wrap', marginTop: 12 },
  fact: { width: '50%', paddingRight: 12, marginBottom: 6 },
  label: { fontSize: 9, color: SOFT },
  heading: { fontSize: 13, lineHeight: 1.3, fontWeight: 700, color: BRAND, marginBottom: 4 },
  sectionHeading: { fontSize: 13, lineHeight: 1.3, fontWeight: 700, color: BRAND, marginTop: 14, marginBottom: 4 },
  strong: { fontWeight: 700 },
  levels: { flexDirection: 'row', flexWrap: 'wrap', justifyContent: 'space-between' },
  row: { width: '48%', flexDirection: 'row', justifyContent: 'space-between', borderBottomWidth: 0.5, borderBottomColor: LINE, paddingVertical: 3 },
  dimension: { flex: 1, paddingRight: 8 },
  item: { width: '48%', marginBottom: 5 },
  use: { marginTop: 16, flexDirection: 'row', borderWidth: 1, borderColor: BRAND, borderRadius: 6, padding: 12 },
  useText: { flex: 1, paddingRight: 14 },
  foot: { position: 'absolute', bottom: 28, left: 50, right: 50, fontSize: 8.5, color: SOFT },
})
