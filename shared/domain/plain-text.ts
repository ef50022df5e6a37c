/**
 * Patterns of plain text, without control characters (Unicode category Cc). They end up in the OpenAPI document, whose readers
 * in other languages do not all know `\p{Cc}`: the ranges are written out.
 */

/** One line: no line breaks and no other control characters. */
// eslint-disable-next-line no-control-regex -- control characters are what this keeps out
export const plainLine = /^[^\u0000-\u001f\u007f-\u009f]*$/u

/** Several lines: no control characters but line breaks and tabs. */
// eslint-disable-next-line no-control-regex -- as above
export const plainLines = /^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]*$/u
