import { t } from '#client/messages/t.ts'

/** 'Ibu hamil' as 'ibu hamil' inside a sentence; what is an abbreviation stays, and where nobody is named it is people. */
export function sebutOrang(orang: string | null): string {
  if (orang === null) return t('satuan.orang')
  const pendek = orang.replace(/\s*\(.*$/, '').trim()
  return /^[A-Z][a-z]/.test(pendek) ? `${pendek.charAt(0).toLowerCase()}${pendek.slice(1)}` : pendek
}
