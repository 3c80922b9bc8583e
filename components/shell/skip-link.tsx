/** The first thing that the keyboard reaches: straight to the content. */
export function SkipLink() {
  return (
    <a href="#contenu" className="bg-surface text-brand-900 rounded-control sr-only z-50 px-4 py-2 font-bold focus:not-sr-only focus:fixed focus:top-3 focus:left-3">
      Aller au contenu
    </a>
  )
}
