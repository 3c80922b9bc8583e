export type LiveCounts = { messages: number; notifications: number }

/** What a stream tells: the counts, and which threads moved; null: any may have, ask again. */
export type News = { counts: LiveCounts; threads: string[] | null }
