export default function (component) {
  const { data, parentElement } = component
  const root = parentElement.querySelector(".root")
  if (!root || !data) return
  const space = "http://www.w3.org/2000/svg"
  const make = (tag, values, text) => {
    const element = document.createElementNS(space, tag)
    for (const [name, value] of Object.entries(values)) element.setAttribute(name, value)
    if (text) element.textContent = text
    return element
  }
  const words = data.words
  const svg = make("svg", { viewBox: "0 0 240 176", role: "img", "aria-label": words.label })
  const left = 20, top = 18, width = 200, height = 136
  const fields = [
    ["strength", "green", 0, 0], ["opportunity", "blue", 1, 0],
    ["weakness", "orange", 0, 1], ["threat", "violet", 1, 1],
  ]
  for (const [name, hue, column, row] of fields) {
    const group = make("g", { class: hue })
    const x = left + column * width / 2, y = top + row * height / 2
    group.append(make("rect", { class: "field", x, y, width: width / 2, height: height / 2 }))
    const at = row ? y + height / 2 - 7 : y + 15
    // Names keep to the middle line: sure points lie in the corners.
    const side = column ? { class: "name right", x: x + 6 } : { class: "name left", x: x + width / 2 - 6 }
    group.append(make("text", { ...side, y: at }, words[name]))
    svg.append(group)
  }
  svg.append(make("text", { class: "edge", x: left + width / 2, y: 12 }, words.top))
  svg.append(make("text", { class: "edge", x: left + width / 2, y: 169 }, words.bottom))
  const middle = top + height / 2
  for (const [text, x, turn] of [[words.left, 13, -90], [words.right, 227, 90]]) {
    svg.append(make("text", { class: "edge", x, y: middle, transform: `rotate(${turn} ${x} ${middle})` }, text))
  }
  const cx = left + 8 + data.x * (width - 16), cy = top + 8 + (1 - data.y) * (height - 16)
  svg.append(make("circle", { class: "point", cx, cy, r: 7, "fill-opacity": Math.max(0.12, data.sure) }))
  svg.append(make("circle", { class: "ring", cx, cy, r: 7 }))
  root.replaceChildren(svg)
}
