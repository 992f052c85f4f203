// Numbers written as each language writes them, digit by digit: the browser's own formatter costs a phone a tenth of a second
// before the first number is there. A test holds both alike.
const TANDA = { id: { ribu: '.', koma: ',' }, en: { ribu: ',', koma: '.' } } as const

type Angka = { readonly paling: number; readonly sedikitnya: number }

/** 1234.56 as '1.234,6', with at most and at least so many digits behind the comma; halves go away from zero. */
export function tulisBilangan(n: number, bahasa: keyof typeof TANDA, { paling, sedikitnya }: Angka): string {
  if (!Number.isFinite(n)) return Number.isNaN(n) ? 'NaN' : n < 0 ? '-∞' : '∞'
  const { ribu, koma } = TANDA[bahasa]
  // By the digits that the number is written with: 1.005 is a half of a hundredth, though the machine's value is less.
  const [mantisa = '0', pangkat = '0'] = String(Math.abs(n)).split('e')
  const bulat = String(Math.round(Number(`${mantisa}e${Number(pangkat) + paling}`))).padStart(paling + 1, '0')
  const depan = bulat.slice(0, bulat.length - paling).replace(/\B(?=(\d{3})+$)/g, ribu)
  const belakang = bulat.slice(bulat.length - paling)
  const nol = /0*$/.exec(belakang)?.[0].length ?? 0
  const sisa = belakang.slice(0, Math.max(sedikitnya, paling - nol))
  return `${n < 0 || Object.is(n, -0) ? '-' : ''}${depan}${sisa && koma + sisa}`
}
