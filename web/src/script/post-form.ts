/** Goes to a page of ours by POST, so that what is told with it stands in no address. */
export function postForm(action: string, fields: readonly (readonly [string, string])[]): void {
  const form = document.createElement('form')
  form.method = 'post'
  form.action = action
  form.hidden = true
  form.append(...fields.map(hiddenField))
  document.body.append(form)
  form.submit()
}

export function hiddenField([name, value]: readonly [string, string]): HTMLInputElement {
  const field = document.createElement('input')
  field.type = 'hidden'
  field.name = name
  field.value = value
  return field
}

/** A click that opens a page in this tab; with a key or another button the browser opens a new one by itself. */
export function opensInThisTab({ button, ctrlKey, metaKey, shiftKey }: MouseEvent): boolean {
  return button === 0 && !ctrlKey && !metaKey && !shiftKey
}
