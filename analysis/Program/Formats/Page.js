"use strict";
{
const all = (query, within = document) => [...within.querySelectorAll(query)]
const make = (tag, text, more) => Object.assign(document.createElement(tag), { textContent: text }, more)
const button = (text, does, label = text) => make('button', text, { type: 'button', onclick: does, ariaLabel: label })

// The numbers of what the pointer or the arrow keys are on.
const tip = make('output', '', { id: 'tip', hidden: true })
document.body.append(tip)
let on
const show = group => {
  if (group === on) return
  if (on) { on.firstElementChild.textContent = tip.textContent; on.classList.remove('on') }
  on = group
  tip.hidden = !group
  if (!group) return
  const title = group.firstElementChild, box = group.getBoundingClientRect()
  tip.textContent = title.textContent
  title.textContent = ''
  group.classList.add('on')
  tip.style.left = Math.max(4, Math.min(box.x + box.width / 2 - tip.offsetWidth / 2, document.documentElement.clientWidth - tip.offsetWidth - 4)) + 'px'
  tip.style.top = (box.y > tip.offsetHeight + 60 ? box.y - tip.offsetHeight - 6 : box.bottom + 6) + 'px'
}
addEventListener('pointerover', event => show(event.target.closest?.('svg g:has(>title)') ?? null))
addEventListener('scroll', () => show(null), { passive: true })
for (const box of all('figure .wide:has(svg)')) {
  box.onkeydown = event => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (event.key === 'Escape') show(null)
    if (!step) return
    event.preventDefault()
    const groups = all('g:has(>title)', box).filter(group => !group.querySelector(':scope > title ~ * title') && group.getClientRects().length)
    const next = groups[(groups.indexOf(on) + step + groups.length) % groups.length] ?? null
    next?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    requestAnimationFrame(() => show(next))
  }
  box.onblur = () => show(null)
}

// Models, on and off in all charts.
const off = make('style', ''), models = document.getElementById('models')
document.head.append(off)
models.hidden = !models.querySelector('label')
models.onchange = () => off.textContent = all('input:not(:checked)', models).map(({ value }) => `[data-model="${CSS.escape(value)}"]`)
  .map(those => `svg ${those}{display:none}.map svg ${those}{display:inline;opacity:.12}`).join('')

// Tables: sort, filter, copy.
const units = { ns: 1, µs: 1e3, ms: 1e6, s: 1e9, min: 6e10, h: 3.6e12, k: 1e3, M: 1e6, G: 1e9 }
const number = text => {
  const [, digits, unit] = text.replace(/,/g, '').match(/^[<≈≤ ]*(-?[\d.]+)\s*(ns|µs|ms|s|min|h|k|M|G)?\b/) ?? []
  return digits === undefined ? NaN : digits * (units[unit] ?? 1)
}
const order = (a, b) => !a - !b || number(a) - number(b) || isNaN(number(a)) - isNaN(number(b)) || a.localeCompare(b)
const rows = table => [...table.rows].filter(row => !row.hidden).map(row => [...row.cells].flatMap(cell => Array(cell.colSpan).fill(cell.innerText.replace(/\s+/g, ' ').trim())))
const markdown = table => {
  const [head, ...body] = rows(table).map(row => `| ${row.map(text => text.replace(/[|\\]/g, '\\$&')).join(' | ')} |`)
  return [head, head.replace(/\\./g, '').replace(/[^|]+/g, ' --- '), ...body].join('\n') + '\n'
}
const csv = table => rows(table).map(row => row.map(text => /[",;]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text).join(',') + '\n').join('')
const save = (name, type, data) => make('a', '', { download: name, href: URL.createObjectURL(new Blob([data], { type })) }).click()
for (const area of all('.numbers')) {
  const table = area.querySelector('table'), id = (area.closest('figure') ?? area).id, name = table.closest('.wide').ariaLabel
  const tools = make('p', '', { className: 'tools' })
  table.matches('.decide') ? area.append(tools) : area.prepend(tools)
  if (!table.matches('.decide')) all('thead th', table).forEach((heading, i) => {
    heading.replaceChildren(button(heading.textContent, () => {
      const up = heading.ariaSort !== 'ascending'
      all('th', heading.parentNode).forEach(other => other.ariaSort = null)
      heading.ariaSort = up ? 'ascending' : 'descending'
      table.tBodies[0].append(...[...table.tBodies[0].rows].sort((a, b) => (up ? 1 : -1) * order(a.cells[i].textContent, b.cells[i].textContent)))
    }))
  })
  if (table.rows.length > 9) tools.append(make('input', '', { type: 'search', placeholder: 'filter', ariaLabel: 'Filter ' + name, oninput() {
    for (const row of table.tBodies[0].rows) row.hidden = !row.textContent.toLowerCase().includes(this.value.toLowerCase())
  } }))
  const copy = button('copy as Markdown', () => navigator.clipboard.writeText(markdown(table)).then(() => copy.textContent = 'copied', () => save(id + '.md', 'text/markdown', markdown(table))), 'Copy as Markdown: ' + name)
  tools.append(copy, button('CSV', () => save(id + '.csv', 'text/csv', csv(table)), 'Download CSV: ' + name))
  const svg = area.closest('figure')?.querySelector('svg')
  if (!svg) continue
  const drawing = () => new XMLSerializer().serializeToString(svg).replace(/<\/svg>$/, `<style>${off.textContent}</style>$&`)
  tools.append(button('SVG', () => save(id + '.svg', 'image/svg+xml', drawing()), 'Download SVG: ' + name), button('PNG', () => {
    const { width, height } = svg.viewBox.baseVal, canvas = make('canvas', '', { width: 2 * width, height: 2 * height })
    const image = make('img', '', { src: 'data:image/svg+xml,' + encodeURIComponent(drawing()), onload() {
      canvas.getContext('2d').drawImage(image, 0, 0, 2 * width, 2 * height)
      canvas.toBlob(blob => save(id + '.png', 'image/png', blob))
    } })
  }, 'Download PNG: ' + name))
}
}
