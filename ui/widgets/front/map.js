const make = (tag, className, text) => {
  const element = document.createElement(tag)
  if (className) element.className = className
  if (text !== undefined && text !== null) element.textContent = text
  return element
}

const HUES = 8
const SHAPES = ["circle", "triangle", "square", "diamond"]
const REACH_PX = 16
const LISTED = 60

const shapeOf = (theme) => (theme < 0 ? "ring" : SHAPES[Math.floor(theme / HUES) % SHAPES.length])

const corners = (shape, r) => {
  if (shape === "triangle") return [[0, -1.25 * r], [1.15 * r, 0.85 * r], [-1.15 * r, 0.85 * r]]
  if (shape === "square") return [[-0.9 * r, -0.9 * r], [0.9 * r, -0.9 * r], [0.9 * r, 0.9 * r], [-0.9 * r, 0.9 * r]]
  return [[0, -1.3 * r], [1.3 * r, 0], [0, 1.3 * r], [-1.3 * r, 0]]
}

const trace = (pen, shape, x, y, r) => {
  pen.beginPath()
  if (shape === "circle" || shape === "ring") {
    pen.arc(x, y, r, 0, 2 * Math.PI)
    return
  }
  corners(shape, r).forEach(([dx, dy], i) => (i ? pen.lineTo(x + dx, y + dy) : pen.moveTo(x + dx, y + dy)))
  pen.closePath()
}

const symbol = (theme, hue) => {
  const space = "http://www.w3.org/2000/svg"
  const drawing = document.createElementNS(space, "svg")
  drawing.setAttribute("viewBox", "-8 -8 16 16")
  drawing.setAttribute("aria-hidden", "true")
  const shape = shapeOf(theme)
  const round = shape === "circle" || shape === "ring"
  const mark = document.createElementNS(space, round ? "circle" : "polygon")
  if (round) mark.setAttribute("r", "5.5")
  else mark.setAttribute("points", corners(shape, 5.5).map((each) => each.join(",")).join(" "))
  mark.setAttribute("fill", shape === "ring" ? "none" : hue)
  mark.setAttribute("stroke", hue)
  mark.setAttribute("stroke-width", "1.5")
  drawing.append(mark)
  return drawing
}

const isDark = (root) => {
  const probe = make("canvas").getContext("2d")
  probe.fillStyle = getComputedStyle(root).getPropertyValue("--st-background-color").trim() || "#fff"
  probe.fillRect(0, 0, 1, 1)
  const [r, g, b] = probe.getImageData(0, 0, 1, 1).data
  return 0.2126 * r + 0.7152 * g + 0.0722 * b < 110
}

const build = (root, data) => {
  const map = make("div", "map")
  const frame = make("div", "frame")
  const canvas = make("canvas")
  canvas.tabIndex = 0
  canvas.setAttribute("role", "application")
  canvas.setAttribute("aria-label", data.words.label)
  const names = make("div", "names")
  names.setAttribute("aria-hidden", "true")
  const tip = make("div", "tip")
  tip.setAttribute("role", "status")
  tip.hidden = true
  frame.append(canvas, names, tip)
  const key = make("div", "key")
  map.append(frame, key, make("p", "note", data.words.note))
  root.replaceChildren(map)
  return { map, frame, canvas, names, tip, key }
}

class Chart {
  constructor(root) {
    this.root = root
    this.current = -1
    this.only = null
    this.chosen = ""
  }

  show(data, open) {
    this.open = open
    const dark = isDark(this.root)
    this.root.classList.toggle("dark", dark)
    this.style = getComputedStyle(this.root)
    const { selected, ...rest } = data
    const drawn = JSON.stringify([rest, dark])
    const isSame = drawn === this.drawn
    const isNew = !this.parts || JSON.stringify(data.words) !== JSON.stringify(this.data.words)
    this.data = data
    this.drawn = drawn
    if (isNew) {
      this.parts = build(this.root, data)
      this.listen()
    }
    if (!isSame) {
      this.current = -1
      const at = data.themes.findIndex((each) => each.id === this.chosen)
      this.only = this.chosen === "tray" ? -1 : at < 0 ? null : at
      this.list()
    }
    this.resize()
  }

  listen() {
    const { canvas, frame } = this.parts
    canvas.onmousemove = (event) => this.point(this.near(event.offsetX, event.offsetY))
    canvas.onmouseleave = () => this.point(-1)
    canvas.onclick = (event) => this.choose(this.near(event.offsetX, event.offsetY))
    canvas.onblur = () => this.point(-1)
    canvas.onkeydown = (event) => this.walk(event)
    this.watch?.disconnect()
    this.watch = new ResizeObserver(() => this.resize())
    this.watch.observe(frame)
  }

  colour(theme) {
    const name = theme < 0 ? "--st-gray-color" : `--c${theme % HUES}`
    return this.style.getPropertyValue(name).trim()
  }

  resize() {
    const { canvas, frame } = this.parts
    const width = frame.clientWidth
    if (!width) return
    const height = Math.round(Math.min(640, Math.max(440, width * 0.78)))
    const scale = window.devicePixelRatio || 1
    canvas.style.height = `${height}px`
    canvas.width = Math.round(width * scale)
    canvas.height = Math.round(height * scale)
    this.width = width
    this.height = height
    this.scale = scale
    this.paint()
    this.label()
  }

  at(x, y) {
    const pad = 26
    return [pad + x * (this.width - 2 * pad), pad + y * (this.height - 2 * pad)]
  }

  radius() {
    const n = this.data.points.ids.length
    return n < 300 ? 5.5 : n < 1200 ? 4.5 : n < 5000 ? 3.2 : 2.2
  }

  isNear(i) {
    const { on, themes } = this.data.points
    return on[i] && (this.only === null || themes[i] === this.only)
  }

  // The marks are drawn once and kept; pointing at one only lays a ring over them.
  paint() {
    this.marks ??= document.createElement("canvas")
    this.marks.width = this.parts.canvas.width
    this.marks.height = this.parts.canvas.height
    const { ids, xs, ys, themes, on } = this.data.points
    const pen = this.marks.getContext("2d")
    pen.setTransform(this.scale, 0, 0, this.scale, 0, 0)
    const r = this.radius()
    const back = this.style.getPropertyValue("--st-background-color").trim()
    const hues = new Map()
    const hueOf = (theme) => {
      if (!hues.has(theme)) hues.set(theme, this.colour(theme))
      return hues.get(theme)
    }
    const order = ids.map((_, i) => i).sort((a, b) => this.isNear(a) - this.isNear(b) || a - b)
    for (const i of order) {
      const [x, y] = this.at(xs[i], ys[i])
      const near = this.isNear(i)
      const theme = on[i] ? themes[i] : -1
      const shape = shapeOf(theme)
      pen.globalAlpha = near ? 0.92 : on[i] ? 0.2 : 0.13
      trace(pen, shape, x, y, near ? r : r * 0.8)
      pen.lineWidth = shape === "ring" ? 1.4 : 0.8
      pen.strokeStyle = shape === "ring" ? hueOf(theme) : back
      if (shape !== "ring") {
        pen.fillStyle = hueOf(theme)
        pen.fill()
      }
      pen.stroke()
    }
    this.ring()
  }

  ring() {
    const { ids, xs, ys } = this.data.points
    const { canvas } = this.parts
    const pen = canvas.getContext("2d")
    pen.setTransform(1, 0, 0, 1, 0, 0)
    pen.clearRect(0, 0, canvas.width, canvas.height)
    pen.drawImage(this.marks, 0, 0)
    pen.setTransform(this.scale, 0, 0, this.scale, 0, 0)
    for (const i of [ids.indexOf(this.data.selected), this.current]) {
      if (i < 0) continue
      const [x, y] = this.at(xs[i], ys[i])
      trace(pen, "circle", x, y, this.radius() + 4)
      pen.lineWidth = 2
      pen.strokeStyle = this.style.getPropertyValue("--st-text-color").trim()
      pen.stroke()
    }
  }

  label() {
    const { names } = this.parts
    names.replaceChildren()
    const boxes = []
    this.data.themes.forEach((theme, i) => {
      if (theme.x === null || !theme.n) return
      const name = make("span", this.only === null || this.only === i ? "" : "far", theme.name)
      const [x, y] = this.at(theme.x, theme.y)
      name.style.left = `${x}px`
      name.style.top = `${y}px`
      names.append(name)
      boxes.push({ name, x, y, w: name.offsetWidth + 4, h: name.offsetHeight + 2 })
    })
    for (let round = 0; round < 80; round += 1) {
      for (let a = 0; a < boxes.length; a += 1) {
        for (let b = a + 1; b < boxes.length; b += 1) this.part(boxes[a], boxes[b])
      }
    }
    for (const { name, x, y, w, h } of boxes) {
      name.style.left = `${Math.min(Math.max(x, w / 2 + 4), this.width - w / 2 - 4)}px`
      name.style.top = `${Math.min(Math.max(y, h / 2 + 4), this.height - h / 2 - 4)}px`
    }
  }

  part(a, b) {
    const across = (a.w + b.w) / 2 - Math.abs(a.x - b.x)
    const down = (a.h + b.h) / 2 - Math.abs(a.y - b.y)
    if (across <= 0 || down <= 0) return
    const push = (a.y <= b.y ? 1 : -1) * (down / 2 + 0.5)
    a.y -= push
    b.y += push
  }

  near(px, py) {
    const { ids, xs, ys } = this.data.points
    let best = -1
    let least = REACH_PX ** 2
    for (let i = 0; i < ids.length; i += 1) {
      if (!this.isNear(i)) continue
      const [x, y] = this.at(xs[i], ys[i])
      const far = (x - px) ** 2 + (y - py) ** 2
      if (far < least) [best, least] = [i, far]
    }
    return best
  }

  point(i) {
    if (i === this.current) return
    this.current = i
    this.ring()
    const { tip, canvas } = this.parts
    canvas.style.cursor = i < 0 ? "crosshair" : "pointer"
    tip.hidden = i < 0
    if (i < 0) return
    const { xs, ys, words, by, themes } = this.data.points
    const theme = this.data.themes[themes[i]]
    tip.replaceChildren()
    if (words[i]) tip.append(make("p", "serif", words[i]))
    tip.append(make("p", "by", by[i]), make("p", "of", theme ? theme.name : this.data.words.tray))
    const [x, y] = this.at(xs[i], ys[i])
    const left = Math.min(Math.max(8, x + 16), this.width - tip.offsetWidth - 8)
    const below = y + 18 + tip.offsetHeight < this.height
    tip.style.left = `${left}px`
    tip.style.top = `${below ? y + 16 : Math.max(6, y - tip.offsetHeight - 14)}px`
  }

  choose(i) {
    if (i >= 0) this.open(this.data.points.ids[i])
  }

  walk(event) {
    const ways = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] }
    const way = ways[event.key]
    if (way) {
      event.preventDefault()
      this.point(this.next(way))
    } else if (event.key === "Enter" || event.key === " ") {
      event.preventDefault()
      this.choose(this.current)
    } else if (event.key === "Escape") this.point(-1)
  }

  next([dx, dy]) {
    const { ids, xs, ys } = this.data.points
    const here = this.current
    const [x0, y0] = here < 0 ? [this.width / 2, this.height / 2] : this.at(xs[here], ys[here])
    let best = here
    let least = Infinity
    for (let i = 0; i < ids.length; i += 1) {
      if (i === here || !this.isNear(i)) continue
      const [x, y] = this.at(xs[i], ys[i])
      const along = (x - x0) * dx + (y - y0) * dy
      const aside = Math.abs((x - x0) * dy) + Math.abs((y - y0) * dx)
      if (here >= 0 && along <= 0) continue
      const cost = here < 0 ? Math.hypot(x - x0, y - y0) : along + 2.5 * aside
      if (cost < least) [best, least] = [i, cost]
    }
    return best
  }

  list() {
    const { key } = this.parts
    key.replaceChildren(make("h3", "", this.data.words.key))
    const counts = new Map()
    this.data.points.themes.forEach((theme, i) => {
      if (this.data.points.on[i]) counts.set(theme, (counts.get(theme) ?? 0) + 1)
    })
    this.data.themes.forEach((theme, i) => {
      key.append(this.entry(i, theme.id, theme.name, counts.get(i) ?? 0))
    })
    if (this.data.points.themes.includes(-1)) key.append(this.entry(-1, "tray", this.data.words.tray, counts.get(-1) ?? 0))
  }

  entry(theme, id, name, n) {
    const details = make("details")
    details.dataset.theme = id
    const summary = make("summary")
    summary.append(symbol(theme, this.colour(theme)), make("b", "", name), make("span", "n", String(n)))
    const within = make("div", "within")
    details.append(summary, within)
    if (this.chosen === id) {
      details.open = true
      this.fill(within, theme, id)
    }
    details.ontoggle = () => this.toggle(details, within, theme, id)
    return details
  }

  toggle(details, within, theme, id) {
    if (details.open && this.chosen !== id) {
      this.chosen = id
      this.only = theme
      this.fill(within, theme, id)
      for (const other of this.parts.key.querySelectorAll("details[open]")) {
        if (other !== details) other.open = false
      }
    } else if (!details.open && this.chosen === id) {
      this.chosen = ""
      this.only = null
    } else return
    this.paint()
    this.label()
  }

  fill(within, theme, id) {
    within.replaceChildren()
    const go = make("button", "go", this.data.words.go)
    go.type = "button"
    go.onclick = () => this.open(`theme:${id}`)
    within.append(go)
    const { themes, on } = this.data.points
    const rows = themes.flatMap((each, i) => (each === theme && on[i] ? [i] : []))
    this.add(within, rows, 0)
  }

  add(within, rows, from) {
    const { ids, words, by } = this.data.points
    for (const i of rows.slice(from, from + LISTED)) {
      const button = make("button")
      button.type = "button"
      button.dataset.id = ids[i]
      button.append(make("span", "serif", words[i]), make("small", "", by[i]))
      button.onclick = () => this.open(ids[i])
      within.append(button)
    }
    if (rows.length <= from + LISTED) return
    const more = make("button", "go", this.data.words.more)
    more.type = "button"
    more.onclick = () => {
      more.remove()
      this.add(within, rows, from + LISTED)
    }
    within.append(more)
  }
}

export default function (component) {
  const { data, parentElement, setTriggerValue } = component
  const root = parentElement.querySelector(".root")
  if (!root || !data) return
  root.chart ??= new Chart(root)
  root.chart.show(data, (id) => setTriggerValue("opened", id))
  return () => root.chart?.watch?.disconnect()
}
