import { t } from '#client/messages/t.ts'

type Props = {
  readonly pembilang: string
  /** Empty for a plain count. */
  readonly penyebut: string
  /** 100 for percent. */
  readonly skala: number
  readonly tanpaPenyebut?: boolean
}

/** A formula as it is written by hand: one side above the other. Read aloud as a division. */
export function Pecahan({ pembilang, penyebut, skala, tanpaPenyebut = false }: Props) {
  const isi = (teks: string) => (teks === '' ? <i className="redup">{t('katalog.rumus.kosong')}</i> : teks)
  if (tanpaPenyebut) return <p className="pecahan-tunggal">{isi(pembilang)}</p>
  return (
    <p className="pecahan">
      <span className="pecahan-isi">
        <span className="pecahan-atas">{isi(pembilang)}</span>
        <span className="sr-only"> {t('katalog.rumus.dibagi')} </span>
        <span className="pecahan-bawah">{isi(penyebut)}</span>
      </span>
      <span className="pecahan-kali">{t('katalog.rumus.kali', { n: skala })}</span>
    </p>
  )
}
