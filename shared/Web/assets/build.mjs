// Usage: node build.mjs <folder>. Writes the files that the service embeds.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compile } from 'sass'

const here = dirname(fileURLToPath(import.meta.url))
const packages = join(here, 'node_modules')
const target = process.argv[2] ?? join(here, 'dist')
const notice = '/*! Contains GOV.UK Frontend, MIT licence, see LICENCE.govuk-frontend.txt */\n'

mkdirSync(target, { recursive: true })

const css = compile(join(here, 'app.scss'), { style: 'compressed', loadPaths: [packages], quietDeps: true })
const ours = css.css
  .replace(/^\uFEFF/, '')
  // The royal arms belong to the Crown. Taking their rules out leaves empty blocks behind.
  .replace(/\.govuk-footer__copyright-logo[^{}]*\{[^{}]*\}/g, '')
  // A file is chosen with the browser's own field; the form that a script would make of it wears a colour of GOV.UK.
  .replace(/[^{}]*\.govuk-(file-upload-(button|wrapper)|drop-zone)[^{}]*\{[^{}]*\}/g, '')
  .replace(/@(media|supports)[^{}]*\{\}/g, '')
  .replace(/@(media|supports)[^{}]*\{\}/g, '')
writeFileSync(join(target, 'app.css'), notice + ours + '\n')

const script = readFileSync(join(packages, 'govuk-frontend/dist/govuk/govuk-frontend.min.js'), 'utf8')
writeFileSync(join(target, 'govuk-frontend.min.js'), notice + script.replace(/\/\/# sourceMappingURL=.*\s*$/, '') + '\n')

for (const own of ['app.js', 'start.js', 'icon.svg', 'attendance.css']) {
  copyFileSync(join(here, own), join(target, own))
}
