import NextLink from 'next/link'
import type { ComponentProps } from 'react'

/**
 * A link inside the site. Nothing is fetched before it is followed: every page is made for who asks, so that what would come ahead is
 * only paid for, by phones and by the server.
 */
export const Link = (props: ComponentProps<typeof NextLink>) => <NextLink prefetch={false} {...props} />
