/** Breaks a name into lines of about `lebar` letters at its spaces; what does not fit into `baris` lines ends in '…'. */
export function lipatTeks(teks: string, lebar: number, baris: number): readonly string[] {
  const hasil: string[] = []
  for (const kata of teks.split(/\s+/).filter(Boolean)) {
    const akhir = hasil.at(-1)
    if (akhir !== undefined && akhir.length + 1 + kata.length <= lebar) hasil[hasil.length - 1] = `${akhir} ${kata}`
    else hasil.push(kata)
  }
  const potong = hasil.slice(0, baris).map((satu) => (satu.length > lebar + 1 ? `${satu.slice(0, lebar)}…` : satu))
  const terakhir = potong.at(-1)
  if (hasil.length > baris && terakhir) potong[potong.length - 1] = `${terakhir.replace(/…$/, '')}…`
  return potong
}
