/**
 * What a field shows. A page can be filled in before its script has run; then the script must not put back what the
 * server sent. So a field starts from `defaultValue` or `defaultChecked`, and only later changes are written to it.
 */
import type { Attachment } from 'svelte/attachments'

const started = new WeakSet<Element>()

/** Whether the field was here before; the first time what the visitor did wins. */
function isStarted(field: Element): boolean {
  if (started.has(field)) return true
  started.add(field)
  return false
}

export function showsValue(value: string): Attachment<HTMLInputElement> {
  return (field) => {
    if (isStarted(field) && field.value !== value) field.value = value
  }
}

export function showsChecked(checked: boolean): Attachment<HTMLInputElement> {
  return (field) => {
    if (isStarted(field)) field.checked = checked
  }
}
