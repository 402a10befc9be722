const make = (tag, className, text) => {
  const element = document.createElement(tag)
  if (className) element.className = className
  if (text !== undefined && text !== null) element.textContent = text
  return element
}

const icon = (name) => {
  const element = make("span", "icon", name)
  element.setAttribute("aria-hidden", "true")
  element.setAttribute("translate", "no")
  return element
}

const chip = (entry) => {
  const element = make("span", `mark ${entry.hue}`)
  if (entry.icon) element.append(icon(entry.icon))
  element.append(make("span", "", entry.text))
  return element
}

const isInSight = (list, card) => {
  if (!card) return true
  const from = card.offsetTop - list.offsetTop
  return from >= list.scrollTop && from + card.offsetHeight <= list.scrollTop + list.clientHeight
}

const BELOW_PX = 72

// A list that scrolls ends in sight, with room for a button below it, and its lower edge fades
// while there is more: one that only seems to end is not scrolled.
const scrolling = (root, body) => {
  const look = () => body.classList.toggle("more", body.scrollHeight - body.scrollTop - body.clientHeight > 4)
  const fit = () => {
    if (!root.isConnected) return root.ended.abort()
    const room = window.innerHeight - Math.max(0, body.getBoundingClientRect().top) - BELOW_PX
    body.style.maxHeight = `${Math.round(Math.max(room, window.innerHeight / 2))}px`
    look()
  }
  root.ended?.abort()
  root.ended = new AbortController()
  const { signal } = root.ended
  const page = root.getRootNode().host?.closest("[data-testid=stMainBlockContainer]")
  const watch = new ResizeObserver(fit)
  for (const each of [body, page]) if (each) watch.observe(each)
  signal.addEventListener("abort", () => watch.disconnect())
  body.addEventListener("scroll", look, { passive: true })
  body.addEventListener("toggle", look, true)
  window.addEventListener("resize", fit, { signal })
  document.addEventListener("scroll", fit, { signal, capture: true, passive: true })
  fit()
}

export default function (component) {
  const { data, parentElement, setTriggerValue } = component
  const root = parentElement.querySelector(".root")
  const drawn = JSON.stringify(data)
  if (!root || !data) return
  const open = (id) => setTriggerValue("opened", id)
  root.open = open
  if (root.drawn === drawn) return
  const isFirst = root.drawn === undefined
  root.drawn = drawn
  const focused = parentElement.activeElement?.dataset?.id

  const card = (entry) => {
    const button = make("button", "card")
    button.type = "button"
    button.dataset.id = entry.id
    if (entry.selected) {
      button.classList.add("selected")
      button.setAttribute("aria-current", "true")
    }
    if (entry.muted) button.classList.add("muted")
    if (entry.indent) button.classList.add("indent")
    if (entry.hue) button.classList.add(entry.hue)
    const says = make("span", entry.quoted ? "says serif" : "says", entry.text)
    if (entry.language) says.lang = entry.language
    button.append(says)
    if (entry.by) button.append(make("span", "by soft", entry.by))
    const foot = make("span", "foot")
    if (entry.support) foot.append(make("span", "support", entry.support))
    foot.append(...(entry.marks ?? []).map(chip))
    if (foot.childElementCount) button.append(foot)
    button.onclick = () => root.open(entry.id)
    return button
  }

  const listOf = (entries) => {
    const list = make("ul")
    for (const entry of entries) {
      const line = make("li")
      line.append(card(entry))
      list.append(line)
    }
    return list
  }

  // What was unfolded stays so while a click changes what is in it.
  const foldOf = (section, folded) => `${section.title} ${folded.kind}`
  const opened = new Set([...root.querySelectorAll("details[open]")].map((each) => each.dataset.fold))

  const sectionOf = (section) => {
    const element = make("section", section.hue)
    if (section.title) {
      const header = make("header")
      if (section.icon) header.append(icon(section.icon))
      header.append(make("h3", "serif", section.title))
      if (section.count) header.append(make("span", "count", section.count))
      if (section.meaning) header.append(make("span", "meaning soft", section.meaning))
      element.append(header)
    }
    if (section.entries.length) element.append(listOf(section.entries))
    else if (section.empty) element.append(make("p", "empty", section.empty))
    for (const folded of section.folded ?? []) {
      const details = make("details")
      details.dataset.fold = foldOf(section, folded)
      details.open = opened.has(details.dataset.fold) || folded.entries.some((entry) => entry.selected)
      details.append(make("summary", "", folded.title), listOf(folded.entries))
      element.append(details)
    }
    return element
  }

  const body = make("div", data.layout)
  body.append(...data.sections.map(sectionOf))
  const before = root.firstElementChild
  const scrolled = before?.scrollTop
  const wasInSight = !before || isInSight(before, before.querySelector(".selected"))
  root.replaceChildren(body)
  if (data.layout.includes("scroll")) scrolling(root, body)
  if (scrolled) body.scrollTop = scrolled
  if (data.layout.includes("scroll")) {
    // What is open may have changed its place, as when it was accepted: it stays in sight.
    requestAnimationFrame(() => {
      const selected = body.querySelector(".selected")
      if (!selected || !wasInSight || isInSight(body, selected)) return
      body.scrollTop = selected.offsetTop - body.offsetTop - body.clientHeight / 3
    })
  }
  if (isFirst && data.back_to) {
    requestAnimationFrame(() => {
      const left = root.querySelector(`[data-id="${CSS.escape(data.back_to)}"]`)
      const fold = left?.closest("details")
      if (fold) fold.open = true
      if (!left?.offsetParent) return
      const { bottom } = left.getBoundingClientRect()
      if (bottom > window.innerHeight) left.scrollIntoView({ block: "center", behavior: "instant" })
      left.focus({ preventScroll: true })
    })
  }
  if (focused) root.querySelector(`[data-id="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true })
}
