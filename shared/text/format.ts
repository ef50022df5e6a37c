/** Numbers, dates and money in the language of who reads the page (`locale.ts`); what each does stands in `locale-format.ts`. */
import { format } from './rooms.ts'

export { nbsp, shortened } from './locale-format.ts'

type Format = typeof format

export const date: Format['date'] = (day) => format.date(day)
export const weekday: Format['weekday'] = (day) => format.weekday(day)
export const month: Format['month'] = (day) => format.month(day)
export const dayOf: Format['dayOf'] = (dateTime) => format.dayOf(dateTime)
export const momentOf: Format['momentOf'] = (dateTime) => format.momentOf(dateTime)
export const count: Format['count'] = (value) => format.count(value)
export const decimal: Format['decimal'] = (value) => format.decimal(value)
export const money: Format['money'] = (amount) => format.money(amount)
export const moneyRange: Format['moneyRange'] = (min, max) => format.moneyRange(min, max)
export const kilometres: Format['kilometres'] = (value) => format.kilometres(value)
export const counted: Format['counted'] = (value, one, many) => format.counted(value, one, many)
export const listed: Format['listed'] = (items, word) => format.listed(items, word)
