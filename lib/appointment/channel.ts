export type Channel = 'EMAIL' | 'SMS' | 'CALL'

/** How a person is told: by mail when they have an address, by text message where there is a provider, else somebody calls them. */
export function channelOf({ email, phone }: { email: string | null; phone: string | null }, sms: boolean): Channel {
  if (email) return 'EMAIL'
  return sms && phone ? 'SMS' : 'CALL'
}
