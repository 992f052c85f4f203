/** 'K1 akses (kunjungan pertama)' as 'K1 akses': inside a sentence the explanation in brackets only gets in the way. */
export const namaPendek = (nama: string): string => nama.replace(/\s*\(.*$/, '').trim() || nama

/** 'Persalinan di fasyankes' as 'persalinan di fasyankes'; what is a code (K6, D/S, KF lengkap) stays. */
export const namaDalamKalimat = (nama: string): string => {
  const pendek = namaPendek(nama)
  return /^[A-Z][a-z]/.test(pendek) ? `${pendek.charAt(0).toLowerCase()}${pendek.slice(1)}` : pendek
}
