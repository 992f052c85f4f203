/** 'K1 akses (kunjungan pertama)' as 'K1 akses': inside a sentence the explanation in brackets only gets in the way. */
export const namaPendek = (nama: string): string => nama.replace(/\s*\(.*$/, '').trim() || nama
