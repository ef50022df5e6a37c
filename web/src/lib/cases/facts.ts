/** What is known of a case, as rows of a table. Pure. */
import type { CaseView } from '@stapwijzer/shared/api/cases.ts'
import { count, date, dayOf, decimal, nbsp } from '@stapwijzer/shared/text/format.ts'
import { cases as t } from '@stapwijzer/shared/text/rooms.ts'
import type { Fact } from '#lib/fact.ts'

export function caseFacts(shown: CaseView): Fact[] {
  const { topic, region, kind, period, sectors, owner, partners, nextOn, nextWhat, startsOn } = shown
  const rows: [string, string | null, boolean?][] = [
    [t.state, t.states[shown.state]],
    [t.topic, topic && topic.label],
    [t.region, region && region.name],
    [t.kind, kind && t.kinds[kind]],
    [t.period, period],
    [t.bodies, sectors.map(({ name }) => name).join(', ') || null],
    [t.owner, owner === null ? t.noOwner : owner.mine ? t.mine : (owner.name ?? t.someone), true],
    [t.partners, partners.map((one) => `${t.partnerKinds[one.kind]}: ${one.name}`).join('; ') || null, true],
    [
      t.nextOn,
      nextOn === null ? t.noDate : `${date(nextOn)}${nextWhat === null ? '' : `: ${nextWhat}`}`,
      true,
    ],
    [t.startsOn, startsOn && date(startsOn)],
    [t.opened, dayOf(shown.createdAt)],
  ]
  return rows.flatMap(([name, value, fromFeed]) =>
    value === null ? [] : [{ name, value, ...(fromFeed ? { fromFeed } : {}) }],
  )
}

export function figureFacts({ count: counted, comparable }: NonNullable<CaseView['figures']>): Fact[] {
  return [
    ...(counted
      ? [{ name: t.countName, value: counted.value === null ? t.tooFew : count(counted.value) }]
      : []),
    { name: t.inRegion, value: count(comparable.inRegion) },
    { name: t.outside, value: count(comparable.outside) },
    ...(comparable.nearestKm === null
      ? []
      : [{ name: t.nearest, value: `${decimal(comparable.nearestKm)}${nbsp}km` }]),
  ]
}
