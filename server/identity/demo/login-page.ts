/** The demonstration's login page: a plain form, without script. */
import { localPath } from '@stapwijzer/shared/text/locale-path.ts'
import { form as formTexts, signIn } from '@stapwijzer/shared/text/rooms.ts'
import { escapeHtml as safe } from '../page.ts'
import { accessOf } from '../roles.ts'
import { demoAccounts, type DemoAccount } from './accounts.ts'

export type LoginForm = { action: string; user: string; wrong: boolean }

/** The `title` and the HTML of `main`. After a wrong try the summary comes first and the fields say what to do. */
export function loginPage(form: LoginForm): { title: string; body: string } {
  const title = form.wrong ? `${formTexts.errorsInTitle(1)} – ${signIn.demo.heading}` : signIn.demo.heading
  const hint = form.wrong ? ' aria-invalid="true" aria-describedby="fout"' : ''
  const summary = `<section class="errors" role="alert" tabindex="-1" aria-labelledby="fouten">
<h2 id="fouten">${safe(signIn.demo.errorHeading)}</h2>
<ul><li><a href="#gebruiker">${safe(signIn.demo.wrong)}</a></li></ul>
</section>`
  const body = `<h1>${safe(signIn.demo.heading)}</h1>
<p>${safe(signIn.demo.intro)}</p>
${form.wrong ? summary : ''}
<form method="post" action="${safe(form.action)}" novalidate>
<label for="gebruiker">${safe(signIn.demo.user)}</label>
${form.wrong ? `<p class="error" id="fout">${safe(signIn.demo.wrong)}.</p>` : ''}
<input id="gebruiker" name="gebruiker" type="text" autocomplete="username" autocapitalize="none" spellcheck="false" required value="${safe(form.user)}"${hint}>
<label for="wachtwoord">${safe(signIn.demo.password)}</label>
<input id="wachtwoord" name="wachtwoord" type="password" autocomplete="current-password" required${hint}>
<div><button type="submit">${safe(signIn.demo.submit)}</button></div>
</form>
<p><a href="${localPath('/loket')}">${safe(signIn.demo.cancel)}</a></p>
<h2>${safe(signIn.demo.accountsHeading)}</h2>
<p>${safe(signIn.demo.accountsHint)}</p>
<table>
<thead><tr><th scope="col">${safe(signIn.demo.account)}</th><th scope="col">${safe(signIn.demo.role)}</th></tr></thead>
<tbody>
${demoAccounts.map((one) => `<tr><td>${safe(one.user)}</td><td>${safe(roleOf(one))}</td></tr>`).join('\n')}
</tbody>
</table>`
  return { title, body }
}

function roleOf({ roles, place }: DemoAccount): string {
  const { desks, providers, policy, sectors } = accessOf(roles)
  const others = { provider: providers.length > 0, policy, sector: sectors.length > 0 }
  const other = (Object.keys(others) as (keyof typeof others)[]).find((role) => others[role])
  const role = desks[0]?.role ?? other ?? 'platform-admin'
  return place ? `${signIn.roleNames[role]}, ${place}` : signIn.roleNames[role]
}
