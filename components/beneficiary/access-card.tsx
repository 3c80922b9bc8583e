import { QrCode } from '@/components/ui/qr-code'
import { Wordmark } from '@/components/shell/wordmark'
import type { PrintedCard } from '@/lib/beneficiary/access-card'

/** The card itself, A6: who it is for, the square to scan, the code to type, and how to use it. The birth date is not on it: it is the key. */
export function AccessCard({ card, hotline }: { card: PrintedCard; hotline: string }) {
  return (
    <article aria-label="Carte d’accès" className="carte-acces border-line-control rounded-card bg-surface border border-dashed p-5">
      <div className="flex items-center justify-between gap-3">
        <Wordmark />
        <span className="text-ink-soft text-sm">Carte d’accès</span>
      </div>
      <p className="mt-3 text-xl leading-tight font-bold wrap-anywhere">
        {card.firstName} {card.lastName}
      </p>
      <QrCode content={card.href} label={`Carré à scanner, qui ouvre ${card.typedAt}`} className="mx-auto mt-2 w-44" />
      <p className="text-center font-bold">
        <span className="sr-only">Code&nbsp;: </span>
        {card.code}
      </p>
      <ol className="mt-3 list-decimal space-y-1 pl-5 text-sm">
        <li>Visez le carré avec l’appareil photo du téléphone.</li>
        <li>Écrivez votre date de naissance.</li>
        <li>Appuyez sur «&nbsp;Entrer&nbsp;».</li>
      </ol>
      <p className="mt-2 text-sm">
        Sans appareil photo&nbsp;: ouvrez <strong className="break-all">{card.typedAt}</strong> et écrivez le code.
      </p>
      <p className="border-line mt-2 border-t pt-2 text-sm">
        Gardez cette carte&nbsp;: elle sert chaque fois. Perdue&nbsp;? Dites-le à la personne qui vous suit, ou écrivez à <span className="break-all">{hotline}</span>.
      </p>
    </article>
  )
}
