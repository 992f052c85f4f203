/** Lets the browser keep a file under this name. */
export function simpanBerkas(nama: string, isi: Blob): void {
  const alamat = URL.createObjectURL(isi)
  Object.assign(document.createElement('a'), { href: alamat, download: nama }).click()
  // Only once the browser has taken it: some read it after this turn.
  setTimeout(() => URL.revokeObjectURL(alamat), 10_000)
}
