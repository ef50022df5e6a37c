import { describe, expect, it } from 'vitest'
import { isNews, isRepeat, messageRefusal, mostMessages, type Written } from './messages.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 11, 1, 9, minute))
const last: Written = { sender: 'person', text: 'Kan het op dinsdag?', at: at(0) }

describe('a message', () => {
  it('is not taken when the referral ended or rests, or the thread is full', () => {
    const open = { state: 'received', restricted: false } as const
    expect(messageRefusal(open, mostMessages - 1)).toBeNull()
    expect(messageRefusal(open, mostMessages)).toBe('full')
    expect(messageRefusal({ ...open, restricted: true }, 0)).toBe('rests')
    expect(messageRefusal({ ...open, state: 'closed' }, 0)).toBe('ended')
  })
  it('that comes again within the hour is the same one; from the other side or later it is not', () => {
    expect(isRepeat(last, { ...last, at: at(59) })).toBe(true)
    expect(isRepeat(last, { ...last, at: at(60) })).toBe(false)
    expect(isRepeat(last, { ...last, sender: 'desk', at: at(1) })).toBe(false)
    expect(isRepeat(last, { ...last, text: 'Of op woensdag?', at: at(1) })).toBe(false)
    expect(isRepeat(undefined, last)).toBe(false)
  })
  it('is news once for several in a row, and at every turn', () => {
    expect(isNews(undefined, last)).toBe(true)
    expect(isNews(last, { sender: 'person', at: at(59) })).toBe(false)
    expect(isNews(last, { sender: 'person', at: at(60) })).toBe(true)
    expect(isNews(last, { sender: 'desk', at: at(1) })).toBe(true)
  })
})
