/** The subjects of the demonstration catalogues: hand-written rows, one per qualification, module or short course. */
import { readFileSync } from 'node:fs'

export const subjectLists = [
  'mbo',
  'mbo-certificates',
  'hbo',
  'wo',
  'private-office',
  'private-tech',
  'private-care',
  'private-language',
] as const
export type SubjectList = (typeof subjectLists)[number]

export type Subject = {
  list: SubjectList
  /** Position in its list; keeps ids stable as long as rows are only added at the end. */
  index: number
  title: string
  topics: string[]
  /** Completes "Deze opleiding past bij je als …". */
  audience: string
  /** What you can do or become afterwards. */
  result: string
  /** ISCED-F detailed field. */
  isced: string
  crebo: string | null
  level: string | null
  /** Private lists only: `10 weeks`. */
  duration: { value: number; unit: 'days' | 'weeks' | 'months' } | null
  /** Whole euros ex VAT; 0 is free, null is not published. */
  price: number | null
  english: boolean
}

const englishStart =
  /^(Course|Summer course|Introduction to|Business English writing|Master (Public|Applied|Sustainable|Epidemiology)|Bachelor International)/

function parse(list: SubjectList, line: string, index: number): Subject {
  const [title = '', second = '', third = '', isced = '', topics = '', audience = '', result = ''] =
    line.split('\t')
  const isPrivate = list.startsWith('private')
  const duration = /^(\d+) (days|weeks|months)$/.exec(second)
  if (isPrivate && !duration) throw new Error(`${list} row ${index + 2}: "${second}" is no duration`)
  return {
    list,
    index,
    title,
    topics: topics.split(';').map((topic) => topic.trim()),
    audience,
    result,
    isced,
    crebo: isPrivate || second === '' ? null : second,
    level: isPrivate || third === 'none' ? null : third,
    duration: duration
      ? { value: Number(duration[1]), unit: duration[2] as 'days' | 'weeks' | 'months' }
      : null,
    price: !isPrivate || third === '' ? null : Number(third),
    english: englishStart.test(title),
  }
}

/** All rows of one list, in file order. */
export function readSubjects(list: SubjectList): Subject[] {
  const text = readFileSync(new URL(`./subjects/${list}.tsv`, import.meta.url), 'utf8')
  return text
    .split('\n')
    .slice(1)
    .filter((line) => line.trim() !== '')
    .map((line, index) => parse(list, line, index))
}
