import { useState } from 'react'
import { useLocation } from 'wouter'
import { call } from '#client/api/call.ts'
import { Kirim } from '#client/components/kirim.tsx'
import { Medan } from '#client/components/medan.tsx'
import { Sheet } from '#client/components/sheet.tsx'
import { geserBulan } from '#client/format/bulan.ts'
import { kataJenis, namaTempat } from '#client/format/kata-lokmin.ts'
import { t } from '#client/messages/t.ts'
import type { LokminDaftarJawaban } from '#contract/lokmin.ts'
import { alamatRapat } from './lokmin.tsx'

type Props = {
  readonly wilayah: string
  readonly boleh: LokminDaftarJawaban['boleh']
  readonly hariIni: string
  readonly onClose: () => void
}

/** A new lokmin in the calendar: which, about which month, when and where. */
export function LokminRencana({ wilayah, boleh, hariIni, onClose }: Props) {
  const [, navigate] = useLocation()
  const [ke, setKe] = useState(0)
  const [kecamatan, setKecamatan] = useState('')
  const [isi, setIsi] = useState({
    bulan: geserBulan(hariIni.slice(0, 7), -1),
    tanggal: hariIni,
    jam: '09.00',
    ruang: '',
  })
  const dipilih = boleh[ke]
  if (!dipilih) return null
  const ubah = (nama: keyof typeof isi) => (nilai: string) => setIsi((lama) => ({ ...lama, [nama]: nilai }))
  const simpan = async () => {
    const { jenis, puskesmas } = dipilih
    const baru = await call(
      'postLokmin',
      {},
      { isi: { wilayah, jenis, puskesmas: puskesmas?.kode ?? null, kecamatan: kecamatan || null, ...isi } },
    )
    navigate(alamatRapat(wilayah, baru.lokmin))
  }
  return (
    <Sheet judul={t('lokmin.rencanakan')} onClose={onClose}>
      <Kirim tombol={t('lokmin.rencanakan.simpan')} onKirim={simpan} siap={isi.tanggal !== '' && isi.bulan !== ''}>
        <label className="medan medan-pilih">
          <span>{t('lokmin.medanJenis')}</span>
          <select
            className="pilih"
            value={ke}
            onChange={(a) => {
              setKe(Number(a.target.value))
              setKecamatan('')
            }}
          >
            {boleh.map((satu, i) => (
              <option key={`${satu.jenis} ${satu.puskesmas?.kode}`} value={i}>
                {[kataJenis(satu.jenis), satu.puskesmas && namaTempat(satu.puskesmas)].filter(Boolean).join(' ')}
              </option>
            ))}
          </select>
        </label>
        {dipilih.kecamatan.length > 0 && (
          <label className="medan medan-pilih">
            <span>{t('lokmin.medanWilayah')}</span>
            <select className="pilih" value={kecamatan} onChange={(a) => setKecamatan(a.target.value)}>
              <option value="">{t('lokmin.medanWilayah.kerja')}</option>
              {dipilih.kecamatan.map((satu) => (
                <option key={satu.kode} value={satu.kode}>
                  {namaTempat(satu)}
                </option>
              ))}
            </select>
          </label>
        )}
        <Medan judul={t('lokmin.medanBulan')} nilai={isi.bulan} onIsi={ubah('bulan')} type="month" required />
        <Medan judul={t('lokmin.medanTanggal')} nilai={isi.tanggal} onIsi={ubah('tanggal')} type="date" required />
        <Medan judul={t('lokmin.medanJam')} nilai={isi.jam} onIsi={ubah('jam')} maxLength={20} />
        <Medan judul={t('lokmin.medanTempat')} nilai={isi.ruang} onIsi={ubah('ruang')} maxLength={120} />
      </Kirim>
    </Sheet>
  )
}
