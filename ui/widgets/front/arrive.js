export default function (component) {
  const { data, parentElement } = component
  const root = parentElement.querySelector(".root")
  if (!root || !data || root.arrived === data.at) return
  root.arrived = data.at
  if (!data.at) return
  requestAnimationFrame(() => {
    const { top } = root.getBoundingClientRect()
    const isAbove = top < 0
    const isBelow = data.below && top > window.innerHeight * 0.6
    if (isAbove || isBelow) root.scrollIntoView({ block: "start", behavior: "instant" })
  })
}
