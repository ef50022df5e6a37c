import { describe, expect, test } from 'vitest'
import { one } from './testing.ts'

describe('level, NLQF, codes (ruling 42)', () => {
  const code = (value: unknown) => ({ otherCodes: [{ codeType: 'crohoCreboCode', code: value }] })
  test.each([
    [{ level: 'bachelor' }, ['bachelor', '6', [], []], []],
    [
      { level: 'bachelor', levelOfQualification: '5' },
      ['bachelor', '5', [], []],
      ['level-conflict levelOfQualification'],
    ],
    [{ level: 'undefined', levelOfQualification: '4+' }, [null, '4+', [], []], []],
    [{ level: 'undivided' }, [null, null, [], []], ['level-ambiguous level']],
    [{ level: 'hbo' }, [null, null, [], []], ['unknown-level level']],
    [{ levelOfQualification: '9' }, [null, null, [], []], ['unknown-value levelOfQualification']],
    [{ level: 'secondary vocational education', ...code('25078') }, ['mbo-3', '3', ['25078'], []], []],
    [
      { level: 'secondary vocational education 4', ...code('25078') },
      ['mbo-3', '3', ['25078'], []],
      ['level-conflict level'],
    ],
    [
      { level: 'secondary vocational education 4', ...code('29999') },
      ['mbo-4', '4', ['29999'], []],
      ['unknown-crebo otherCodes[0].code'],
    ],
    [{ level: 'bachelor', ...code('4035') }, ['bachelor', '6', [], ['04035']], []],
    [
      { level: 'bachelor', ...code(4035) },
      ['bachelor', '6', [], ['04035']],
      ['type-mismatch otherCodes[0].code'],
    ],
    [{ ...code('K0123') }, [null, null, ['K0123'], []], []],
    [{ ...code('abc') }, [null, null, [], ['abc']], ['unknown-croho otherCodes[0].code']],
  ])('%j', async (own, expected, codes) => {
    const { course, codes: said } = await one(own)
    expect([course?.level, course?.nlqf, course?.ids.crebo, course?.ids.croho]).toEqual(expected)
    expect(said).toEqual(codes)
  })
})

describe('delivery (ruling 45), form, load, duration, award, sector, language', () => {
  test.each([
    [['on campus'], 'classroom', 0],
    [['distance-learning'], 'online', 0],
    [['on campus', 'online'], 'blended', 0],
    [['distance-learning', 'on campus'], 'blended', 0],
    [['hybrid'], 'blended', 0],
    [['situated'], 'workplace', 0],
    [['situated', 'online'], 'workplace', 0],
    [['x-vr', 'online'], 'online', 1],
    [[], null, 0],
  ])('%j is %s', async (modeOfDelivery, delivery, warnings) => {
    const { course, codes } = await one({ modeOfDelivery })
    expect(course?.delivery).toBe(delivery)
    expect(codes).toHaveLength(warnings)
  })

  test('the other facts', async () => {
    const { course, codes } = await one({
      modeOfStudy: 'dual training',
      studyLoad: { studyLoadUnit: 'sbu', value: 240 },
      duration: 'P1DT30H4S',
      qualificationAwarded: 'AD',
      fieldsOfStudy: '0732',
      teachingLanguage: 'nld',
      link: 'https://x.example',
      primaryCode: { codeType: 'programCode', code: 'BOUW' },
      programId: 'i1',
    })
    expect(course).toMatchObject({
      studyForm: 'dual',
      studyLoad: { value: 240, unit: 'hours' },
      duration: { value: 1, unit: 'days' },
      award: 'associate-degree',
      sector: '07',
      languages: ['nl'],
      url: 'https://x.example',
      ids: { feedId: 'BOUW', uuid: null },
    })
    expect(codes).toEqual([])
  })

  test.each([
    [
      { studyLoad: { studyLoadUnit: 'ects', value: '5' } },
      { studyLoad: { value: 5, unit: 'ects' } },
      ['type-mismatch studyLoad.value'],
    ],
    [
      { studyLoad: { studyLoadUnit: 'contacttime', value: 12 } },
      { studyLoad: { value: 12, unit: 'contact-hours' } },
      [],
    ],
    [{ studyLoad: { studyLoadUnit: 'sp', value: 5 } }, { studyLoad: null }, []],
    [
      { studyLoad: { studyLoadUnit: 'ects', value: -5 } },
      { studyLoad: null },
      ['study-load-unparsable studyLoad.value'],
    ],
    [{ duration: '10 weken' }, { duration: null }, ['duration-unparsable duration']],
    [{ qualificationAwarded: 'Drs' }, { award: null }, ['unknown-value qualificationAwarded']],
    [{ formalDocument: 'certificate' }, { award: 'certificate' }, []],
    [{ modeOfStudy: 'avond' }, { studyForm: null }, ['unknown-value modeOfStudy']],
    [{ sector: 'onderwijs' }, { provider: { type: null } }, ['unknown-value sector']],
    [{ teachingLanguage: 'klingon' }, { languages: [] }, ['unknown-value teachingLanguage']],
    [{ link: 'javascript:x' }, { url: null }, ['url-invalid link']],
  ])('%j', async (own, facts, codes) => {
    const { course, codes: said } = await one(own)
    expect(course).toMatchObject(facts)
    expect(said).toEqual(codes)
  })
})
