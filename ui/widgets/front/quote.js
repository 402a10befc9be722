export default function (component) {
  const { data, parentElement } = component
  const root = parentElement.querySelector(".root")
  if (!root || !data) return
  const figure = document.createElement("figure")
  figure.className = data.look
  const words = document.createElement("p")
  if (data.look.includes("own") === false) words.className = "serif"
  if (data.language) words.lang = data.language
  for (const [text, kind] of data.segments) {
    if (!kind) {
      words.append(text)
      continue
    }
    const mark = document.createElement(kind === "around" ? "span" : "mark")
    mark.className = kind
    mark.textContent = text
    words.append(mark)
  }
  const quote = document.createElement("blockquote")
  quote.append(words)
  figure.append(quote)
  if (data.byline.length || data.also) {
    const caption = document.createElement("figcaption")
    for (const part of data.byline) {
      const span = document.createElement("span")
      span.textContent = part
      caption.append(span)
    }
    if (data.also) {
      const also = document.createElement("em")
      also.textContent = data.also
      caption.append(also)
    }
    figure.append(caption)
  }
  root.replaceChildren(figure)
}
