// Runs before the first paint, so that a page chosen dark never flashes light.
try {
  const tema = localStorage.getItem('pws.tema')
  if (tema === 'light' || tema === 'dark') document.documentElement.dataset.theme = tema
  const kontras = localStorage.getItem('pws.kontras')
  if (kontras === 'tinggi' || (kontras === null && matchMedia('(prefers-contrast: more)').matches))
    document.documentElement.dataset.kontras = ''
} catch {
  // Storage refused: the device's theme holds.
}
