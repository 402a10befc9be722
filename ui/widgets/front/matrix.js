export default function (component) {
  const { data, parentElement, setTriggerValue } = component
  const root = parentElement.querySelector(".root")
  if (!root || !data) return
  root.open = (id) => setTriggerValue("opened", id)
  const drawn = JSON.stringify(data)
  if (root.drawn === drawn) return
  root.drawn = drawn
  const focused = parentElement.activeElement?.dataset?.id
  const make = (tag, className, text) => {
    const element = document.createElement(tag)
    if (className) element.className = className
    if (text !== undefined && text !== null) element.textContent = text
    return element
  }
  const small = (note, voices) => {
    const element = make("small")
    if (note) element.append(make("span", "", note))
    if (voices) {
      const icon = make("span", "icon", "person")
      icon.setAttribute("aria-hidden", "true")
      icon.setAttribute("translate", "no")
      const who = make("span", "who")
      who.append(icon, make("span", "", voices))
      element.append(who)
    }
    return element
  }
  const opens = (element, id) => {
    element.type = "button"
    element.dataset.id = id
    element.onclick = () => root.open(id)
    return element
  }
  // A long word may break after an open syllable, for where its column is narrower than it.
  const vowels = "aeiouyаеиоуъюяієαεηιουω"
  const seam = new RegExp(`(?<=\\p{L}{2}[${vowels}])(?=[^${vowels}]\\p{L}{2})`, "giu")
  const syllables = (words) => words.replace(/\p{L}{11,}/gu, (word) => word.replace(seam, "\u00ad"))
  const table = make("table", data.look)
  table.style.setProperty("--columns", String(data.columns.length - 1))
  table.append(make("caption", "", data.caption))
  const top = make("tr")
  top.append(make("th", "", data.corner))
  for (const column of data.columns) {
    const cell = make("th", "", data.look === "even" ? syllables(column.title) : column.title)
    cell.scope = "col"
    if (column.label) cell.setAttribute("aria-label", column.label)
    if (column.note || column.voices) cell.append(small(column.note, column.voices))
    top.append(cell)
  }
  const head = make("thead")
  head.append(top)
  const body = make("tbody")
  for (const row of data.rows) {
    const line = make("tr")
    const name = make("th", row.indent ? "indent" : "")
    name.scope = "row"
    const title = row.id ? opens(make("button", "", row.title), row.id) : make("span", "", row.title)
    const numbered = make("div", "numbered")
    if (row.order) numbered.append(make("span", "order", row.order), title)
    name.append(row.order ? numbered : title)
    line.append(name)
    for (const each of row.cells) {
      const cell = each.id ? opens(make("button", "cell"), each.id) : make("div", "cell")
      if (each.look) cell.classList.add(each.look)
      cell.style.setProperty("--shade", String(each.shade))
      cell.append(make("span", "", each.text))
      if (each.voices) cell.append(small("", each.voices))
      if (each.label) cell.setAttribute("aria-label", each.label)
      if (each.id && each.label) cell.title = each.label
      const place = make("td")
      place.append(cell)
      line.append(place)
    }
    body.append(line)
  }
  table.append(head, body)
  const scroll = make("div", "scroll")
  scroll.append(table)
  root.replaceChildren(scroll)
  if (focused) root.querySelector(`[data-id="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true })
}
