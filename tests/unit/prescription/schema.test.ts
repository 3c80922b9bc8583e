import { describe, expect, it } from 'vitest'
import { PRESCRIPTION_FIELDS } from '@/lib/prescription/labels'
import { judge, judgeWith, knownPersonForm, newPersonForm } from '@/tests/support/prescription-form'

describe('prescriptionSchema', () => {
  it('turns the posted form into typed values', () => {
    expect(judge(newPersonForm)).toEqual({
      errors: {},
      data: {
        idempotencyKey: '0192f0c4-7a6b-7c3d-8e9f-0a1b2c3d4e5f',
        draftVersion: null,
        personKind: 'NEW',
        civility: null,
        lastName: 'Lefèvre',
        firstName: 'Anaïs',
        birthDate: '1999-04-03',
        anotherPerson: false,
        knownElsewhere: false,
        accessReason: null,
        legalRepName: null,
        legalRepLink: null,
        legalRepPhone: null,
        legalRepEmail: null,
        email: 'anais.lefevre@exemple.fr',
        phone: '+33612345678',
        contactPreferences: ['PHONE'],
        language: 'fr',
        needsInterpreter: false,
        noStableAddress: false,
        addressLine: null,
        postalCode: '29200',
        inseeCode: '29019',
        priorityArea: 'UNKNOWN',
        priorityAreaOn: null,
        platformId: '0192f0c4-7a6b-7c3d-8e9f-000000000001',
        employmentStatus: 'JOBSEEKER_12_TO_24_MONTHS',
        registeredAtFt: 'YES',
        ftNumber: null,
        incomes: ['RSA'],
        referentKind: 'OWN_ORGANISATION',
        referentName: null,
        referentContact: null,
        referentPhone: null,
        referentEmail: null,
        contracts: [],
        educationLevel: null,
        singleParent: null,
        dependentChildren: null,
        audiences: [],
        adaptationNeed: null,
        adaptationConsent: false,
        project: 'EMPLOYMENT',
        projectDescription: null,
        deadlineOn: null,
        deadlineType: null,
        targetPlace: null,
        atypicalHours: null,
        licence: 'NONE',
        vehicles: ['NONE'],
        vehicleUsable: null,
        barriers: ['sans-permis'],
        comments: null,
        wishedServices: [],
        organisationId: '0192f0c4-7a6b-7c3d-8e9f-000000000002',
        laterDocuments: [],
      personInformed: true,
        testChoice: 'LATER',
      },
    })
  })

  it('does not ask the identity of a known person', () => {
    const { data, errors } = judge(knownPersonForm)
    expect(errors).toEqual({})
    expect(data).toMatchObject({ personKind: 'KNOWN', beneficiaryId: knownPersonForm.beneficiaryId })
    expect(data).not.toHaveProperty('lastName')
  })

  it('judges the contact details of a known person as those of a new one', () => {
    const { errors } = judge({ ...knownPersonForm, email: 'camille@mission-locale.fr', phone: '', postalCode: '99999', beneficiaryVersion: '0' })
    expect(Object.keys(errors).sort()).toEqual(['beneficiaryVersion', 'email', 'phone', 'postalCode'])
  })

  it('wants a structure from a prescriber, none from an advisor', () => {
    expect(judgeWith({ organisationId: '' }).errors).toEqual({ organisationId: ['Choisissez votre structure.'] })
    expect(judge({ ...newPersonForm, organisationId: '' }, 'ADVISOR').data?.organisationId).toBeNull()
    expect(Object.keys(judge(newPersonForm, 'ADVISOR').errors)).toEqual(['organisationId'])
  })

  it('has a described field for each of its own, and no other', () => {
    const fields = new Set([...Object.keys(judge(newPersonForm).data ?? {}), ...Object.keys(judge(knownPersonForm).data ?? {})])
    expect([...fields].sort()).toEqual(Object.keys(PRESCRIPTION_FIELDS).sort())
  })

  it('says everything that is missing at once', () => {
    const { errors } = judge({ personKind: 'NEW' })
    expect(errors).toEqual({
      idempotencyKey: ['Rechargez la page et recommencez\u00a0: le formulaire est incomplet.'],
      lastName: ['Remplissez «\u00a0Nom\u00a0».'],
      firstName: ['Remplissez «\u00a0Prénom\u00a0».'],
      birthDate: ['Indiquez la date de naissance.'],
      email: ['Indiquez un e-mail ou un téléphone\u00a0: sans eux, personne ne peut joindre le bénéficiaire.'],
      contactPreferences: ['Cochez au moins une réponse pour «\u00a0Préférence de contact\u00a0».'],
      postalCode: ['Indiquez le code postal.'],
      inseeCode: ['Indiquez la commune.'],
      platformId: ['Choisissez la plateforme de mobilité.'],
      employmentStatus: ['Choisissez une réponse pour «\u00a0Statut emploi\u00a0».'],
      registeredAtFt: ['Choisissez une réponse pour «\u00a0Inscrit à France Travail\u00a0».'],
      incomes: ['Cochez au moins une réponse pour «\u00a0Ressources\u00a0».'],
      project: ['Choisissez une réponse pour «\u00a0Projet\u00a0».'],
      licence: ['Choisissez une réponse pour «\u00a0Permis\u00a0».'],
      vehicles: ['Cochez au moins une réponse pour «\u00a0Véhicule\u00a0».'],
      barriers: ['Cochez au moins une réponse pour «\u00a0Problématique(s) mobilité identifiée(s)\u00a0».'],
      organisationId: ['Choisissez votre structure.'],
      personInformed: ['Informez la personne, obtenez son accord, puis cochez cette case\u00a0: elle est nécessaire.'],
      testChoice: ['Choisissez une réponse pour «\u00a0Test Mobilité\u00a0».'],
    })
  })

  it('checks rules between fields even while another field is wrong', () => {
    const { errors } = judgeWith({ lastName: '', email: '', phone: '', birthDate: '01/01/2099', deadlineOn: '01/01/2020' })
    expect(Object.keys(errors).sort()).toEqual(['birthDate', 'deadlineOn', 'email', 'lastName', 'phone'])
  })

  it.each([
    [
      '« Je ne sais pas » everywhere',
      {
        contactPreferences: ['UNKNOWN'],
        employmentStatus: 'UNKNOWN',
        registeredAtFt: 'UNKNOWN',
        incomes: ['UNKNOWN'],
        referentKind: 'UNKNOWN',
        project: 'UNKNOWN',
        licence: 'UNKNOWN',
        vehicles: ['UNKNOWN'],
        barriers: ['bilan'],
      },
    ],
    ['one box posted as a text', { incomes: 'RSA', vehicles: 'NONE', barriers: 'bilan', contactPreferences: 'EMAIL' }],
  ])('accepts %s', (_, changes) => {
    expect(judgeWith(changes).errors).toEqual({})
  })

  it.each(['DELEGATED', 'NOW', 'LATER'])('accepts the Test choice %s', (testChoice) => {
    expect(judgeWith({ testChoice }).data?.testChoice).toBe(testChoice)
  })
})
