import type { BellEvent } from '@/lib/notification/event-labels'
import type { Role } from '@/prisma/client/enums'

/**
 * What each role is mailed of an event by « tout de suite »: what leaves (chosen-mails.ts, mail-waiting-messages.ts) is less than what the bell rings
 * for (ring-bell.ts). Null: that role has no mail of it, in any rhythm.
 */
export const MAILED_AT_ONCE: Record<BellEvent, Record<Role, string | null>> = {
  MESSAGE: {
    BENEFICIARY: 'Un message vous attend.',
    PRESCRIBER: 'Un message vous attend dans la messagerie.',
    ADVISOR: 'Un message vous attend\u00a0: entre professionnels, à propos d’une personne que vous suivez ou que personne ne suit encore, ou là où vous avez écrit. Les autres s’affichent ici.',
    HOTLINE: 'Un message vous attend dans la messagerie. Les messages signalés s’affichent ici.',
    ADMIN: null,
  },
  APPOINTMENT: {
    BENEFICIARY: 'Des créneaux vous sont proposés\u00a0; un rendez-vous est fixé, modifié, déplacé ou annulé\u00a0; ses rappels.',
    PRESCRIBER: 'Des créneaux sont proposés à une personne que vous suivez\u00a0; un rendez-vous où vous venez aussi est fixé, modifié, déplacé ou annulé. Les autres rendez-vous s’affichent ici.',
    ADVISOR: 'Un collègue vous confie un rendez-vous, ou change un des vôtres\u00a0; la personne ou son prescripteur choisit un créneau, annule ou demande une autre date. Le reste s’affiche ici, comme une venue confirmée.',
    HOTLINE: null,
    ADMIN: null,
  },
  STATUS: {
    BENEFICIARY: 'Votre demande est acceptée, refusée, transmise, rouverte, annulée ou expirée\u00a0; des pièces vous sont demandées\u00a0; on répond à votre opposition\u00a0; votre accompagnement se termine.',
    PRESCRIBER: 'Une demande est envoyée, acceptée, refusée, transmise, rouverte ou expirée\u00a0; des pièces sont demandées\u00a0; le parcours est suspendu, reprend ou se termine. Les autres étapes s’affichent ici, comme la prise en charge.',
    ADVISOR: 'Une demande vous est confiée, ou passe à quelqu’un d’autre\u00a0; vous en envoyez une\u00a0; les pièces attendues sont fournies. Les autres étapes s’affichent ici.',
    HOTLINE: null,
    ADMIN: null,
  },
  TEST: {
    BENEFICIARY: 'Le Test Mobilité vous est ouvert\u00a0; votre bilan est validé.',
    PRESCRIBER: 'Le bilan d’une personne que vous suivez est validé. Un Test débloqué ou passé s’affiche ici.',
    ADVISOR: 'Rien tout de suite\u00a0: les Tests et les bilans s’affichent ici.',
    HOTLINE: null,
    ADMIN: null,
  },
}
