const YEAR_S = 365 * 24 * 60 * 60

// What this tab has written already is noted for the tab: drawn again, it must not write over what
// another tab wrote since.
export default function (component) {
  const { data } = component
  for (const [name, { value, at }] of Object.entries(data?.cookies ?? {})) {
    if (sessionStorage.getItem(name) === at) continue
    sessionStorage.setItem(name, at)
    const age = value ? YEAR_S : 0
    document.cookie = `${name}=${encodeURIComponent(value)}; path=/; SameSite=Strict; max-age=${age}`
  }
}
