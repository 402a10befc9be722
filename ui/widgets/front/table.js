export default function (component) {
  const { data, parentElement, setTriggerValue } = component
  const root = parentElement.querySelector(".root")
  if (!root || !data) return
  const make = (tag, className, text) => {
    const element = document.createElement(tag)
    if (className) element.className = className
    if (text !== undefined && text !== null) element.textContent = text
    return element
  }
  const table = make("table")
  table.append(make("caption", "", data.caption))
  const head = make("tr")
  for (const column of data.columns) {
    const cell = make("th", column.number ? "number" : "", column.title)
    cell.scope = "col"
    head.append(cell)
  }
  const thead = make("thead")
  thead.append(head)
  const body = make("tbody")
  for (const row of data.rows) {
    const line = make("tr", row.id ? "opens" : "")
    row.cells.forEach((text, index) => {
      const cell = make("td", data.columns[index].number ? "number" : "")
      if (index === 0 && row.id) {
        const button = make("button", "", text)
        button.type = "button"
        button.dataset.id = row.id
        cell.append(button)
      } else {
        cell.textContent = text
      }
      line.append(cell)
    })
    if (row.id) line.onclick = () => setTriggerValue("opened", row.id)
    body.append(line)
  }
  table.append(thead, body)
  const scroll = make("div", "scroll")
  scroll.append(table)
  root.replaceChildren(scroll)
}
