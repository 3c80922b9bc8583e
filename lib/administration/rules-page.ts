import 'server-only'
import { firstRules, publishedRules, rulesOf } from '@/lib/administration/platform-rules'
import { platform } from '@/lib/administration/platforms'
import { rulesChoices, rulesNames } from '@/lib/administration/rules-choices'
import { draftOf } from '@/lib/administration/rules-draft'
import { rulesValues } from '@/lib/administration/rules-values'

/** What the page of a plateforme's rules shows: the form for the next version, or `version` to read. Null when one does not exist. */
export async function rulesPage(platformId: string, version: number | null) {
  const found = await platform(platformId)
  if (!found) return null
  const versions = await publishedRules(platformId)
  const current = versions[0] ? await rulesOf(platformId, versions[0].version) : null
  const read = version === null ? null : await rulesOf(platformId, version)
  if (version !== null && !read) return null
  const content = current?.content ?? firstRules(found)
  return {
    platform: { id: found.id, name: found.name },
    current,
    versions,
    read,
    // The name may have been corrected since: publishing writes it on the plateforme again.
    values: { ...rulesValues(draftOf(content)), brandName: found.name, mailbox: found.email, expectedVersion: `${current?.version ?? 0}` },
    choices: rulesChoices(),
    names: rulesNames([content, ...(read ? [read.content] : [])]),
  }
}
