/** '?a=1&b=2', without what is undefined; empty where nothing is left. */
export function tulisKueri(kueri: object, minimalVersi = 0): string {
  const isi = Object.entries(kueri).flatMap(([nama, nilai]): [string, string][] =>
    nilai === undefined || nilai === null ? [] : [[nama, String(nilai)]],
  )
  if (minimalVersi > 0) isi.push(['minimalVersi', String(minimalVersi)])
  const teks = new URLSearchParams(isi).toString()
  return teks && `?${teks}`
}
