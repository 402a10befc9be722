export default function (component) {
  const { data, parentElement } = component
  const root = parentElement.querySelector(".root")
  if (!root || !data) return
  const make = (tag, className, text) => {
    const element = document.createElement(tag)
    if (className) element.className = className
    if (text) element.textContent = text
    return element
  }
  const list = make("dl")
  for (const entry of data.entries) {
    const bar = make("dd", "bar")
    bar.setAttribute("aria-hidden", "true")
    const fill = make("i")
    fill.style.width = `${Math.round(entry.share * 100)}%`
    bar.append(fill)
    list.append(make("dt", "", entry.label), bar, make("dd", "n", entry.value))
  }
  root.replaceChildren(list)
}
