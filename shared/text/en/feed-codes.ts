/**
 * What the codes of a feed's report mean, in words for the operator. The codes themselves stand in docs/feeds.md, and a
 * test holds this list against it.
 */
import type { ReasonWords } from '../nl/feed-codes.ts'

export type { ReasonWords } from '../nl/feed-codes.ts'

/** Why a run was refused or failed. */
export const reasons: Record<string, ReasonWords> = {
  'shrink-guard': {
    what: 'Many courses would suddenly disappear.',
    todo: 'Ask the provider whether that is right. Is it right? Then read the source like this:',
    option: '--accept-shrink',
  },
  'empty-feed': {
    what: 'The source is empty, while courses of it can be found.',
    todo: 'Ask the provider whether that is right. Is it right? Then read the source like this:',
    option: '--accept-shrink',
  },
  'growth-guard': {
    what: 'The source is suddenly much larger than before.',
    todo: 'Ask the provider whether that is right. Is it right? Then read the source like this:',
    option: '--accept-growth',
  },
  'too-many-invalid': {
    what: 'More than one in five items is wrong.',
    todo: 'Send the provider the list of this page. May the rest go on the site already? Then read the source like this:',
    option: '--accept-invalid',
  },
  retired: {
    what: 'This source has stopped. Its courses can no longer be found.',
    todo: 'You do not have to do anything. Must the source come back? Then read it once yourself.',
  },
  'feed-unreachable': {
    what: 'The server of the provider did not give a good answer.',
    todo: 'We try again by ourselves. Does it take longer than a day? Call the provider.',
  },
  'feed-timeout': {
    what: 'The server of the provider was too slow.',
    todo: 'We try again by ourselves. Does it happen more often? Call the provider.',
  },
  'rate-limited': {
    what: 'The server of the provider asks us to wait.',
    todo: 'We try again later. Does it happen more often? Then read this source less often.',
  },
  'feed-truncated': {
    what: 'Only half of the file came in.',
    todo: 'We try again by ourselves. Does it happen more often? Call the provider.',
  },
  'feed-malformed': {
    what: 'The file is broken.',
    todo: 'Send the provider the message of this page.',
  },
  'feed-wrong-type': {
    what: 'The server sent something else than we expect.',
    todo: 'Check that the address and the kind of the source are still right.',
  },
  'feed-too-large': {
    what: 'The file is larger than we allow.',
    todo: 'Ask the provider for a smaller file. Or set this limit higher:',
    setting: 'FEED_MAX_BYTES',
  },
  unauthorized: {
    what: 'The server of the provider does not let us in.',
    todo: 'Renew the key of this source.',
  },
  'address-forbidden': {
    what: 'We do not open this address, because it is not public.',
    todo: 'Check that the address is right. Is it really an internal address? Then name it here:',
    setting: 'FEED_ALLOW_PRIVATE_HOSTS',
  },
  'mapping-invalid': {
    what: 'There is a mistake in the mapping file of this source.',
    todo: 'Correct the mapping file. The message says where the mistake is.',
  },
  'mapping-mismatch': {
    what: 'A column of the mapping file is not there.',
    todo: 'Check whether the provider changed columns or the separator.',
  },
  'header-duplicate': {
    what: 'Two columns have the same name.',
    todo: 'Ask the provider to give each column a name of its own.',
  },
  'header-forbidden': {
    what: 'A column has a name that we do not allow.',
    todo: 'Ask the provider to give that column another name.',
  },
  'encoding-invalid': {
    what: 'The letters in the file cannot be read.',
    todo: 'Ask the provider how the file was saved. Put that in the mapping file.',
  },
  locked: {
    what: 'This source was already being read at that moment.',
    todo: 'You do not have to do anything.',
  },
  'storage-unavailable': {
    what: 'The database or the disk did not work.',
    todo: 'Check that the database runs and whether the disk is full.',
  },
  interrupted: {
    what: 'The round stopped before it was finished.',
    todo: 'You do not have to do anything: the next round begins again.',
  },
  'internal-error': {
    what: 'There is a mistake in our own software.',
    todo: 'Report this to the makers of Stapwijzer.',
  },
}

const unknownReason: ReasonWords = {
  what: 'The reason is not known.',
  todo: 'Look in the log of the program that reads sources.',
}

export function reasonWords(code: string | null): ReasonWords {
  return (code !== null && Object.hasOwn(reasons, code) && reasons[code]) || unknownReason
}

/** What a reject or a warning says about one item. */
export const findings: Record<string, string> = {
  'missing-id': 'There is no identifier.',
  'missing-title': 'There is no title.',
  'missing-provider': 'There is no provider.',
  'id-invalid': 'The identifier is too long or has strange characters.',
  'xml-malformed': 'This part of the file is broken.',
  'xml-doctype-forbidden': 'The file begins with a part that is not safe.',
  'xml-depth-exceeded': 'There are too many layers in the file.',
  'json-malformed': 'This part of the file is broken.',
  'json-depth-exceeded': 'There are too many layers in the file.',
  'encoding-invalid': 'The letters cannot be read.',
  'item-too-large': 'This item is too large.',
  'row-shape': 'This line has more or fewer cells than the header.',
  'resource-unreachable': 'A linked file is not there.',
  'resource-outside-feed': 'A linked file is at another place than allowed.',
  'resource-wrong-type': 'A linked file is of another kind.',
  'duplicate-id-conflict': 'Another item has the same identifier.',
  'internal-error': 'Our own software cannot read this.',
  'not-public': 'This offer is only for regular customers.',
  'not-in-publication': 'The provider turned this off.',
  expired: 'This offer is over.',
  'not-yet-valid': 'This offer is not valid yet.',
  'duplicate-id': 'This is already there.',
  'not-a-course': 'This is not a course.',
  'not-lifelong-learning': 'This is a school for children.',
  'unknown-level': 'We do not know this level.',
  'level-ambiguous': 'This level can be many things.',
  'level-conflict': 'Two statements of the level differ.',
  'unknown-value': 'We do not know this word.',
  'unknown-crebo': 'We do not know this mbo code.',
  'unknown-croho': 'We do not know this hbo code.',
  'date-invalid': 'This date does not exist.',
  'date-ambiguous': 'This date can be more than one day.',
  'date-implausible': 'This date is too far away.',
  'end-before-start': 'The end is before the start.',
  'price-unparsable': 'We cannot read the price.',
  'price-ambiguous': 'There are several prices.',
  'price-implausible': 'The price is too high to be true.',
  'price-negative': 'The price is lower than zero.',
  'price-period-unresolved': 'We do not know how often you pay this price.',
  'price-zero-ambiguous': 'It says zero: we do not know whether it is free.',
  'vat-unknown': 'We do not know whether VAT is included.',
  'paging-drift': 'The list changed while we read it.',
  'withdrawal-unconfirmed': 'We could not ask whether these courses are still there.',
  'vat-mixed': 'You cannot add up amounts with and without VAT.',
  'duration-unparsable': 'We cannot read the length.',
  'study-load-unparsable': 'We cannot read the hours of study.',
  'postcode-invalid': 'This postcode does not exist.',
  'location-unresolved': 'We do not know this place.',
  'geo-implausible': 'This point is not at the postcode.',
  'url-invalid': 'This link is not right.',
  'text-truncated': 'The text was too long and was shortened.',
  'html-sanitised': 'We took markup out of the text.',
  'control-characters': 'We took strange characters out of the text.',
  'encoding-mixed': 'Letters with a mark come out wrong: the file uses two encodings.',
  'language-missing': 'It does not say which language this is.',
  'type-mismatch': 'This value is of another kind.',
  'missing-recommended': 'A text, a price or a start is missing.',
  'run-not-public': 'This start is only for regular customers.',
  'run-duplicate': 'This start is already there.',
  'offering-type-mismatch': 'This start is of another kind.',
  'offering-orphan': 'The course of this start is not there.',
  'offerings-truncated': 'There are more than 500 starts.',
  'not-found-reference': 'Something is named that is not there.',
  'formula-neutralised': 'This cell looks like a formula.',
  'paging-loop': 'The server gave the same page twice.',
  'paging-inconsistent': 'The server is not clear about the last page.',
  'field-vanished': 'This value is gone everywhere. We keep the old value.',
  'probable-reissue': 'This looks like a course that has just disappeared.',
  'empty-feed': 'The source is empty.',
  'resource-skipped': 'A part of the source was skipped.',
}

export function findingWords(code: string): string {
  return (Object.hasOwn(findings, code) && findings[code]) || 'There is something about this.'
}
