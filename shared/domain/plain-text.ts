/**
 * Patterns of plain text, without control characters (Unicode category Cc). They end up in the OpenAPI document, whose readers
 * in other languages do not all know `\p{Cc}`: the ranges are written out.
 */

/* eslint-disable no-control-regex -- they are what must not be there */

/** One line: no line breaks and no other control characters. */
export const plainLine = /^[^\u0000-\u001f\u007f-\u009f]*$/u

/** Several lines: no control characters but line breaks and tabs. */
export const plainLines = /^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]*$/u
