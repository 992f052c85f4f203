import { useState } from 'react'
import { Medan, MedanPilih, MedanTeks } from '#client/components/medan.tsx'
import { Sheet } from '#client/components/sheet.tsx'
import { t } from '#client/messages/t.ts'
import type { Rencana, TindakLanjutJawaban } from '#contract/tindak-lanjut.ts'
import { TindakKirim, useTindak } from './tindak-kirim.tsx'

type Props = { readonly satu: TindakLanjutJawaban; readonly onSelesai: () => void }

const JENIS = ['kunjungan-rumah', 'kelas', 'sweeping', 'validasi-data', 'rujukan', 'lain'] as const
const SEMINGGU = 7

const geserHari = (hari: string, n: number): string =>
  new Date(Date.parse(`${hari}T00:00:00Z`) + n * 86_400_000).toISOString().slice(0, 10)

/** What is to be done, who does it by post, and by when. */
export function FormulirRencana({ satu, onSelesai, rencana }: Props & { readonly rencana?: Rencana | undefined }) {
  const tindak = useTindak(satu)
  const [isi, setIsi] = useState({
    jenis: rencana?.jenis ?? JENIS[0],
    uraian: rencana?.uraian ?? '',
    pelaksana: rencana?.pelaksana ?? satu.unit.nama,
    tenggat: rencana?.tenggat ?? geserHari(satu.hariIni, SEMINGGU),
  })
  const ubah = (baru: Partial<typeof isi>) => setIsi((lama) => ({ ...lama, ...baru }))
  return (
    <Sheet judul={t('tindak.laku.rencana')} onClose={onSelesai}>
      <TindakKirim
        isi={isi}
        siap={isi.uraian.trim().length > 2 && isi.pelaksana.trim().length > 2 && isi.tenggat !== ''}
        onKirim={(sudahDiperiksa) => tindak('postRencana', { rencana: rencana?.nomor ?? null, ...isi, sudahDiperiksa })}
        onSelesai={onSelesai}
      >
        <MedanPilih
          judul={t('tindak.rencana.jenis')}
          nilai={isi.jenis}
          pilihan={JENIS.map((nilai) => ({ nilai, teks: t(`tindak.rencana.jenis.${nilai}`) }))}
          onPilih={(jenis) => ubah({ jenis })}
        />
        <MedanTeks
          judul={t('tindak.rencana.uraian')}
          nilai={isi.uraian}
          onIsi={(uraian) => ubah({ uraian })}
          arti={t('tindak.tanpaNama')}
        />
        <Medan judul={t('tindak.rencana.pelaksana')} nilai={isi.pelaksana} onIsi={(pelaksana) => ubah({ pelaksana })} />
        <Medan
          judul={t('tindak.rencana.tenggat')}
          type="date"
          min={satu.hariIni}
          nilai={isi.tenggat}
          onIsi={(tenggat) => ubah({ tenggat })}
        />
      </TindakKirim>
    </Sheet>
  )
}

/** What came of a plan, or why it was called off. */
export function FormulirSelesai({ satu, rencana, onSelesai }: Props & { readonly rencana: Rencana }) {
  const tindak = useTindak(satu)
  const [isi, setIsi] = useState({ batal: false, hasil: '' })
  return (
    <Sheet judul={t(`tindak.rencana.jenis.${rencana.jenis}`)} onClose={onSelesai}>
      <TindakKirim
        isi={isi}
        siap={isi.hasil.trim().length > 2}
        onKirim={(sudahDiperiksa) => tindak('postRencanaSelesai', { rencana: rencana.nomor, ...isi, sudahDiperiksa })}
        onSelesai={onSelesai}
      >
        <MedanPilih
          judul={t('tindak.rencana.selesai.judul')}
          nilai={isi.batal ? 'batal' : 'selesai'}
          pilihan={[
            { nilai: 'selesai', teks: t('tindak.rencana.selesai') },
            { nilai: 'batal', teks: t('tindak.rencana.batal') },
          ]}
          onPilih={(apa) => setIsi((lama) => ({ ...lama, batal: apa === 'batal' }))}
        />
        <MedanTeks
          judul={t(isi.batal ? 'tindak.rencana.alasan' : 'tindak.rencana.hasil')}
          nilai={isi.hasil}
          onIsi={(hasil) => setIsi((lama) => ({ ...lama, hasil }))}
          arti={t('tindak.tanpaNama')}
        />
      </TindakKirim>
    </Sheet>
  )
}

const TINGKAT = ['desa', 'dusun'] as const

/** The weekly evaluation. */
export function FormulirEvaluasi({ satu, onSelesai }: Props) {
  const tindak = useTindak(satu)
  const [isi, setIsi] = useState({
    ...{ tanggal: satu.hariIni, tingkat: 'desa' as (typeof TINGKAT)[number] },
    ...{ sudah: '', hambatan: '', berikut: '', sisa: '' },
  })
  const ubah = (baru: Partial<typeof isi>) => setIsi((lama) => ({ ...lama, ...baru }))
  const sisa = isi.sisa === '' ? null : Number(isi.sisa)
  return (
    <Sheet judul={t('tindak.evaluasi')} onClose={onSelesai}>
      <TindakKirim
        isi={isi}
        siap={isi.sudah.trim().length > 2 && isi.berikut.trim().length > 2}
        onKirim={(sudahDiperiksa) => tindak('postEvaluasi', { ...isi, sisa, sudahDiperiksa })}
        onSelesai={onSelesai}
      >
        <Medan
          judul={t('tindak.evaluasi.tanggal')}
          type="date"
          max={satu.hariIni}
          nilai={isi.tanggal}
          onIsi={(tanggal) => ubah({ tanggal })}
        />
        <MedanPilih
          judul={t('tindak.evaluasi.tingkat')}
          nilai={isi.tingkat}
          pilihan={TINGKAT.map((nilai) => ({ nilai, teks: t(`tindak.evaluasi.tingkat.${nilai}`) }))}
          onPilih={(tingkat) => ubah({ tingkat })}
        />
        <MedanTeks
          judul={t('tindak.evaluasi.sudah')}
          nilai={isi.sudah}
          onIsi={(sudah) => ubah({ sudah })}
          arti={t('tindak.tanpaNama')}
        />
        <MedanTeks
          judul={t('tindak.evaluasi.hambatan')}
          nilai={isi.hambatan}
          onIsi={(hambatan) => ubah({ hambatan })}
        />
        <MedanTeks judul={t('tindak.evaluasi.berikut')} nilai={isi.berikut} onIsi={(berikut) => ubah({ berikut })} />
        <Medan
          judul={t('tindak.evaluasi.sisa')}
          inputMode="numeric"
          nilai={isi.sisa}
          onIsi={(teks) => ubah({ sisa: teks.replace(/\D/g, '') })}
        />
      </TindakKirim>
    </Sheet>
  )
}

const HASIL = ['membaik', 'data-diperbaiki', 'tidak-berlaku', 'dilanjutkan'] as const

/** The monthly closing with the puskesmas. */
export function FormulirTutup({ satu, onSelesai }: Props) {
  const tindak = useTindak(satu)
  const [isi, setIsi] = useState({
    hasil: (satu.tenangSejak ? 'membaik' : 'dilanjutkan') as (typeof HASIL)[number],
    catatan: '',
  })
  return (
    <Sheet judul={t('tindak.laku.tutup')} onClose={onSelesai}>
      <TindakKirim
        isi={isi}
        siap
        onKirim={(sudahDiperiksa) => tindak('postTutupNotifikasi', { ...isi, sudahDiperiksa })}
        onSelesai={onSelesai}
      >
        <MedanPilih
          judul={t('tindak.tutup.hasil')}
          nilai={isi.hasil}
          pilihan={HASIL.map((nilai) => ({ nilai, teks: t(`tindak.hasil.${nilai}`) }))}
          onPilih={(hasil) => setIsi((lama) => ({ ...lama, hasil }))}
        />
        <MedanTeks
          judul={t('tindak.tutup.catatan')}
          nilai={isi.catatan}
          onIsi={(catatan) => setIsi((lama) => ({ ...lama, catatan }))}
          arti={t('tindak.tanpaNama')}
        />
        <p className="redup">{t('tindak.tutup.arti')}</p>
      </TindakKirim>
    </Sheet>
  )
}
