import { useState } from 'react'
import { call } from '#client/api/call.ts'
import { Kirim } from '#client/components/kirim.tsx'
import { Medan } from '#client/components/medan.tsx'
import { Sheet } from '#client/components/sheet.tsx'
import { formatJumlah } from '#client/format/bilangan.ts'
import { bulanDari, formatBulan } from '#client/format/bulan.ts'
import { t } from '#client/messages/t.ts'
import type { IsiKeadaan, LayananPustu, PosyanduUnitJawaban } from '#contract/kader.ts'
import { useSimpan } from './posyandu-simpan.ts'

type Props = { readonly unit: PosyanduUnitJawaban }

const BUTIR = {
  posyandu: ['kk', 'kkDanaSehat'],
  pustu: ['perawat', 'bidan', 'kader', 'hariBuka'],
} as const satisfies Readonly<Record<PosyanduUnitJawaban['jenis'], readonly (keyof IsiKeadaan)[]>>
const LAYANAN = ['ibu-anak', 'sekolah-remaja', 'dewasa', 'lansia', 'menular'] as const satisfies readonly LayananPustu[]

/** What no laporan tells of a unit, dated, and the form to write it down. */
export function PosyanduKeadaan({ unit }: Props) {
  const [buka, setBuka] = useState(false)
  const { keadaan, jenis } = unit
  return (
    <section className="register-bagian">
      <h2>{t('register.keadaan')}</h2>
      <p className="redup">
        {keadaan ? t('register.keadaan.sejak', { bulan: formatBulan(keadaan.mulai) }) : t('register.keadaan.kosong')}
      </p>
      {keadaan && (
        <dl className="register-keadaan">
          {BUTIR[jenis].map((butir) => (
            <div key={butir}>
              <dt>{t(`register.keadaan.${butir}`)}</dt>
              <dd>{keadaan.isi[butir] === undefined ? '–' : formatJumlah(keadaan.isi[butir])}</dd>
            </div>
          ))}
          {jenis === 'pustu' && (
            <div>
              <dt>{t('register.keadaan.layanan')}</dt>
              <dd>{(keadaan.isi.layanan ?? []).map((satu) => t(`register.layanan.${satu}`)).join(', ') || '–'}</dd>
            </div>
          )}
        </dl>
      )}
      {unit.bolehUbah && (
        <button type="button" className="button" aria-haspopup="dialog" onClick={() => setBuka(true)}>
          {t('register.keadaan.ubah')}
        </button>
      )}
      {buka && <Ubah unit={unit} onClose={() => setBuka(false)} />}
    </section>
  )
}

function Ubah({ unit, onClose }: Props & { readonly onClose: () => void }) {
  const simpan = useSimpan()
  const { keadaan, jenis } = unit
  const [mulai, setMulai] = useState(bulanDari(new Date()))
  const [angka, setAngka] = useState<Readonly<Record<string, string>>>(
    Object.fromEntries(BUTIR[jenis].map((butir) => [butir, String(keadaan?.isi[butir] ?? '')])),
  )
  const [layanan, setLayanan] = useState<readonly LayananPustu[]>(keadaan?.isi.layanan ?? [])
  const kirim = async () => {
    const terisi = Object.fromEntries(
      Object.entries(angka).flatMap(([butir, teks]) => (teks === '' ? [] : [[butir, Number(teks)] as const])),
    )
    const isi: IsiKeadaan = { ...terisi, ...(jenis === 'pustu' && { layanan: [...layanan] }) }
    const versi = keadaan?.mulai === mulai ? keadaan.versi : 0
    const minta = { wilayah: unit.desa.kode, unit: unit.kode, mulai, versi, isi }
    await simpan(minta.wilayah, () => call('postKeadaanUnit', {}, { isi: minta }))
    onClose()
  }
  return (
    <Sheet judul={`${t('register.keadaan')}: ${unit.nama}`} sisi="tengah" onClose={onClose}>
      <Kirim tombol={t('register.kader.simpan')} onKirim={kirim}>
        <p className="redup">{t('register.keadaan.arti')}</p>
        <Medan judul={t('register.keadaan.mulai')} type="month" required nilai={mulai} onIsi={setMulai} />
        {BUTIR[jenis].map((butir) => (
          <Medan
            key={butir}
            judul={t(`register.keadaan.${butir}`)}
            inputMode="numeric"
            nilai={angka[butir] ?? ''}
            onIsi={(teks) => setAngka((lama) => ({ ...lama, [butir]: teks.replace(/\D/g, '') }))}
          />
        ))}
        {jenis === 'pustu' && (
          <fieldset className="register-layanan">
            <legend>{t('register.keadaan.layanan')}</legend>
            {LAYANAN.map((satu) => (
              <label key={satu} className="centang">
                <input
                  type="checkbox"
                  checked={layanan.includes(satu)}
                  onChange={(acara) =>
                    setLayanan((lama) => (acara.target.checked ? [...lama, satu] : lama.filter((l) => l !== satu)))
                  }
                />
                {t(`register.layanan.${satu}`)}
              </label>
            ))}
          </fieldset>
        )}
      </Kirim>
    </Sheet>
  )
}
