import { useState } from 'react'
import { call } from '#client/api/call.ts'
import { Kirim } from '#client/components/kirim.tsx'
import { t } from '#client/messages/t.ts'
import type { NamaTetapan, TetapanSasaran } from '#contract/sasaran.ts'

type Isian = { readonly nilai: string; readonly sumber: string; readonly tahun: string }

const isianDari = ({ isi }: TetapanSasaran): Isian => ({
  ...{ nilai: isi ? String(isi.nilai).replace('.', t('perkiraan.koma')) : '', sumber: isi?.sumber ?? '' },
  tahun: isi ? String(isi.tahun) : '',
})

type Props = {
  readonly wilayah: string
  readonly tetapan: readonly TetapanSasaran[]
  readonly onJadi: () => Promise<void>
}

/** Birth rate, factors and prevalences of the kabupaten, each with who says so and for which year. */
export function SasaranTetapan({ wilayah, tetapan, onJadi }: Props) {
  const [isian, setIsian] = useState<ReadonlyMap<NamaTetapan, Isian>>(
    () => new Map(tetapan.map((satu) => [satu.nama, isianDari(satu)])),
  )
  const [kabar, setKabar] = useState('')
  const kurang = [...isian].filter(([, satu]) => isKurang(satu)).map(([nama]) => t(`perkiraan.${nama}`))
  const ubah = (nama: NamaTetapan, baru: Partial<Isian>) => {
    setKabar('')
    setIsian((lama) => new Map([...lama, [nama, { ...(lama.get(nama) ?? KOSONG), ...baru }]]))
  }
  const simpan = async () => {
    const terisi = [...isian].flatMap(([nama, { nilai, sumber, tahun }]) =>
      nilai.trim() === '' ? [] : [[nama, { nilai: bacaNilai(nilai), sumber, tahun: Number(tahun) }] as const],
    )
    await call('postTetapanSasaran', {}, { isi: { wilayah, tetapan: Object.fromEntries(terisi) } })
    await onJadi()
    setKabar(t('perkiraan.tetapan.tersimpan'))
  }
  return (
    <details className="sasaran-tetapan" open={tetapan.some(({ isi }) => isi === null)}>
      <summary>{t('perkiraan.tetapan')}</summary>
      <p className="redup">{t('perkiraan.tetapan.arti')}</p>
      <Kirim tombol={t('perkiraan.tetapan.simpan')} onKirim={simpan} siap={kurang.length === 0}>
        {tetapan.map(({ nama, cara }) => {
          const milik = isian.get(nama) ?? KOSONG
          const medan = (apa: keyof Isian) => ({
            className: 'pilih',
            'aria-label': `${t(`perkiraan.${nama}`)}, ${t(`perkiraan.tetapan.${apa}`)}`,
            placeholder: t(`perkiraan.tetapan.${apa}`),
            value: milik[apa],
            onChange: (acara: React.ChangeEvent<HTMLInputElement>) => ubah(nama, { [apa]: acara.target.value }),
          })
          return (
            <fieldset key={nama}>
              <legend>
                {t(`perkiraan.${nama}`)} <small>{t(`perkiraan.satuan.${cara}`)}</small>
              </legend>
              <input {...medan('nilai')} inputMode="decimal" size={6} />
              <input {...medan('sumber')} maxLength={200} />
              <input {...medan('tahun')} inputMode="numeric" size={4} maxLength={4} />
            </fieldset>
          )
        })}
        {kurang.length > 0 && (
          <p className="kirim-galat">{t('perkiraan.tetapan.kurang', { nama: kurang.join(', ') })}</p>
        )}
      </Kirim>
      <p role="status">{kabar}</p>
    </details>
  )
}

const KOSONG: Isian = { nilai: '', sumber: '', tahun: '' }

const bacaNilai = (teks: string): number => Number(teks.trim().replace(',', '.'))

/** Begun and not complete: a number needs a source and a year. */
function isKurang({ nilai, sumber, tahun }: Isian): boolean {
  if ([nilai, sumber, tahun].every((satu) => satu.trim() === '')) return false
  return !(/^\d+([.,]\d+)?$/.test(nilai.trim()) && sumber.trim().length >= 3 && /^(19|20)\d\d$/.test(tahun.trim()))
}
