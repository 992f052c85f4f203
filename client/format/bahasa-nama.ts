import { getBahasa } from '#client/messages/t.ts'

/** Marks a name for who has the page read out: of an English page that which the catalogue has in Indonesian alone. */
export const bahasaNama = ({ namaEn }: { readonly namaEn?: string | null | undefined }): 'id' | undefined =>
  getBahasa() === 'en' && !namaEn ? 'id' : undefined
