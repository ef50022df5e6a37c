import { describe, expect, test } from 'vitest'
import { nl } from '../ooapi/testing.ts'
import { one } from './testing.ts'

describe('level, NLQF, codes (rulings 18 and 42)', () => {
  const code = (value: unknown) => ({ otherCodes: [{ codeType: 'programme_code', code: value }] })
  test.each([
    [{ level: 'bachelor' }, ['bachelor', '6', [], []], []],
    [{ level: 'pre_vocational' }, ['vmbo', null, [], []], []],
    [{ level: 'secondary_vocational_education_2' }, ['mbo-2', '2', [], []], []],
    [{ level: 'associate_degree' }, ['associate-degree', '5', [], []], []],
    [{ level: 'doctoral' }, ['doctorate', '8', [], []], []],
    [{ level: 'nt2_2' }, ['nt2-2', null, [], []], []],
    [{ level: 'undefined', levelOfQualification: 'nlqf_4plus' }, [null, '4+', [], []], []],
    [{ levelOfQualification: 'eqf_0' }, [null, null, [], []], []],
    [
      { level: 'master', levelOfQualification: 'eqf_6' },
      ['master', '6', [], []],
      ['level-conflict levelOfQualification'],
    ],
    [{ levelOfQualification: '6' }, [null, null, [], []], ['unknown-value levelOfQualification']],
    [{ level: 'post_doctoral' }, [null, null, [], []], ['level-ambiguous level']],
    [{ level: 'undivided' }, [null, null, [], []], ['level-ambiguous level']],
    [{ level: 'secondary vocational education 4' }, [null, null, [], []], ['unknown-level level']],
    [{ level: 'secondary_vocational_education', ...code('25078') }, ['mbo-3', '3', ['25078'], []], []],
    [
      { level: 'secondary_vocational_education', ...code('29999') },
      [null, null, ['29999'], []],
      ['unknown-crebo otherCodes[0].code', 'level-ambiguous level'],
    ],
    [
      { level: 'secondary_vocational_education_4', ...code('29999') },
      ['mbo-4', '4', ['29999'], []],
      ['unknown-crebo otherCodes[0].code'],
    ],
    [{ level: 'bachelor', ...code('4035') }, ['bachelor', '6', [], ['04035']], []],
    [{ primaryCode: { codeType: 'programme_code', code: '04035' } }, [null, null, [], ['04035']], []],
    [code('K0123'), [null, null, ['K0123'], []], []],
    [code('1009O7204'), [null, null, [], ['1009O7204']], ['unknown-croho otherCodes[0].code']],
  ])('%j', async (own, expected, codes) => {
    const { course, codes: said } = await one(own)
    expect([course?.level, course?.nlqf, course?.ids.crebo, course?.ids.croho]).toEqual(expected)
    expect(said).toEqual(codes)
  })
})

describe('delivery (ruling 45)', () => {
  test.each([
    [['presential'], 'classroom', 0],
    [['online'], 'online', 0],
    [['presential', 'online'], 'blended', 0],
    [['online', 'project_based', 'presential'], 'blended', 0],
    [['blended'], 'blended', 0],
    [['hybrid'], 'blended', 0],
    [['work_based'], 'workplace', 0],
    [['work_based', 'online'], 'workplace', 0],
    [['coil', 'joint_delivery', 'project_based', 'research_lab_based'], null, 0],
    [['coil', 'online'], 'online', 0],
    [['x-vr', 'online'], 'online', 1],
    [['on campus'], null, 1],
    [[], null, 0],
  ])('%j is %s', async (modesOfDelivery, delivery, warnings) => {
    const { course, codes } = await one({ modesOfDelivery })
    expect(course?.delivery).toBe(delivery)
    expect(codes).toEqual(Array.from({ length: warnings }, () => 'unknown-value modesOfDelivery[0]'))
  })
})

describe('study load (ruling 43)', () => {
  const load = (studyLoadUnit: string, value: unknown) => ({ studyLoadUnit, value })
  test.each([
    [
      'ects before hours and contact time',
      [load('contact_time', 40), load('sbu', 140), load('ects', 5)],
      [5, 'ects'],
      [],
    ],
    ['hours before contact time', [load('contact_time', 40), load('hour', 140)], [140, 'hours'], []],
    ['sbu are hours', [load('sbu', 140)], [140, 'hours'], []],
    ['contact time', [load('contact_time', 40)], [40, 'contact-hours'], []],
    ['study points mean nothing', [load('sp', 5)], null, []],
    [
      'an unknown unit',
      [load('x-punt', 5), load('sbu', 10)],
      [10, 'hours'],
      ['unknown-value studyLoad[0].studyLoadUnit'],
    ],
    ['0', [load('ects', 0), load('sbu', 10)], [10, 'hours'], ['study-load-unparsable studyLoad[0].value']],
    ['an object for the list', load('ects', 5), [5, 'ects'], ['type-mismatch studyLoad']],
    ['a text for the number', [load('ects', '5')], [5, 'ects'], ['type-mismatch studyLoad[0].value']],
    ['gaps', [null, load('ects', 5)], [5, 'ects'], []],
  ])('%s', async (_name, studyLoad, expected, codes) => {
    const { course, codes: said } = await one({ studyLoad })
    expect(course?.studyLoad && [course.studyLoad.value, course.studyLoad.unit]).toEqual(expected)
    expect(said).toEqual(codes)
  })
})

describe('award (ruling 19), form, duration (ruling 44), sector, languages, outcomes', () => {
  test.each([
    [{ qualificationAwarded: 'vocational_diploma' }, { award: 'mbo-diploma' }, []],
    [{ qualificationAwarded: 'doctoral', formalDocument: 'diploma' }, { award: 'doctorate' }, []],
    [{ qualificationAwarded: 'none' }, { award: 'none' }, []],
    [{ formalDocument: 'micro_credential_certificate' }, { award: 'micro-credential' }, []],
    [{ formalDocument: 'no_official_document' }, { award: 'none' }, []],
    [{ formalDocument: 'testimonial' }, { award: 'testimonial' }, []],
    [{ formalDocument: 'school_advice' }, { award: null }, []],
    [{ qualificationAwarded: 'BSc' }, { award: null }, ['unknown-value qualificationAwarded']],
    [{ modeOfStudy: 'dual_training' }, { studyForm: 'dual' }, []],
    [{ modeOfStudy: 'self_paced' }, { studyForm: 'self-paced' }, []],
    [{ modeOfStudy: 'full-time' }, { studyForm: null }, ['unknown-value modeOfStudy']],
    [{ duration: 'P1Y6M' }, { duration: { value: 18, unit: 'months', weeks: 78 } }, []],
    [{ duration: 'P1DT30H4S' }, { duration: { value: 1, unit: 'days', weeks: 0.1 } }, []],
    [{ fieldsOfStudy: '061201' }, { sector: '06' }, []],
    [{ fieldsOfStudy: '09' }, { sector: '09' }, []],
    [
      { teachingLanguages: ['nl', 'eng', 'de-AT', 'nl-s-NL', 'nl-sgn-NL'] },
      { languages: ['nl', 'en', 'de'] },
      [],
    ],
    [{ teachingLanguages: ['klingon'] }, { languages: [] }, ['unknown-value teachingLanguages[0]']],
    [{ teachingLanguages: 'nl' }, { languages: ['nl'] }, ['type-mismatch teachingLanguages']],
    [{ description: null, admissionRequirements: nl('mbo 4') }, { entryRequirements: 'mbo 4' }, []],
    [{ link: 'javascript:x' }, { url: null }, ['url-invalid link']],
  ])('%j', async (own, facts, codes) => {
    const { course, codes: said } = await one(own)
    expect(course).toMatchObject(facts)
    expect(said).toEqual(codes)
  })

  test('outcomes are objects with a name, else a description', async () => {
    const learningOutcomes = [
      { name: nl('een') },
      { name: null, description: nl('twee') },
      { learningOutcomeId: 'x' },
      null,
    ]
    expect((await one({ learningOutcomes })).course?.outcomes).toBe('een\ntwee')
  })
})

describe('outcomes that are named by id', () => {
  const outcome = (learningOutcomeId: string, text: string) => ({ learningOutcomeId, name: nl(text) })

  test('are looked up, in the order of the item', async () => {
    const collections = { '/learning-outcomes': [outcome('a', 'een'), outcome('b', 'twee')] }
    const {
      course,
      codes,
      outcome: run,
    } = await one({ learningOutcomeIds: ['b', 'a', 'weg'], learningOutcomes: null }, { collections })
    expect(course?.outcomes).toBe('twee\neen')
    expect(codes).toEqual(['not-found-reference learningOutcomeIds[2]'])
    expect(
      run.events.some((event) => event.type === 'item' && event.raw.includes('"learning-outcomes":{"b":')),
    ).toBe(true)
  })

  test('are not asked for when the item holds them', async () => {
    const own = { learningOutcomeIds: ['a'], learningOutcomes: [outcome('a', 'van het item')] }
    const collections = { '/learning-outcomes': [outcome('a', 'van de lijst')] }
    expect((await one(own, { collections })).course?.outcomes).toBe('van het item')
  })
})
