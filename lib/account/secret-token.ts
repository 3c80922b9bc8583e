import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits for a link or a session, URL-safe. */
export const newSecret = () => randomBytes(32).toString('base64url')

/** What the database keeps of a secret: a stolen table opens nothing. */
export const secretHash = (secret: string) => createHash('sha256').update(secret).digest('hex')
