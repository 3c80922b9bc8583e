/**
 * The name of a commune as it is compared: no accent, no case, no hyphen, « St » and « s/ » spelled out. Pure, so that a schema can use it
 * without the communes of France.
 */
export function communeKey(text: string): string {
  const bare = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/œ/g, 'oe').replace(/æ/g, 'ae').replace(/\bs\//g, 'sur ')
  return bare.replace(/[^a-z0-9]+/g, ' ').trim().replace(/\bst\b/g, 'saint').replace(/\bste\b/g, 'sainte')
}
