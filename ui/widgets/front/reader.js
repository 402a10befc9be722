export default function (component) {
  const { data, parentElement } = component
  const root = parentElement.querySelector(".root")
  const drawn = JSON.stringify(data)
  if (!root || !data || root.drawn === drawn) return
  root.drawn = drawn
  const make = (tag, className, text) => {
    const element = document.createElement(tag)
    if (className) element.className = className
    if (text) element.textContent = text
    return element
  }
  const turns = make("div", data.height ? "turns tall" : "turns")
  if (data.height) turns.style.setProperty("--tall", data.height)
  turns.tabIndex = 0
  turns.setAttribute("role", "region")
  turns.setAttribute("aria-label", data.label)
  for (const turn of data.turns) {
    const line = make("article", turn.asks ? "asks" : "")
    const who = make("div", "who")
    who.append(make("b", "", turn.speaker))
    for (const note of turn.notes) who.append(make("span", "", note))
    const words = make("p", "serif")
    for (const [text, kind] of turn.segments) {
      if (!kind) {
        words.append(text)
        continue
      }
      words.append(make("mark", kind, text))
      line.classList.add("here")
    }
    line.append(who, words)
    turns.append(line)
  }
  root.replaceChildren(turns)
  const mark = turns.querySelector("mark.place") ?? turns.querySelector("mark")
  if (mark && data.height) {
    requestAnimationFrame(() => {
      turns.scrollTop = mark.offsetTop - turns.offsetTop - turns.clientHeight / 3
    })
  }
}
