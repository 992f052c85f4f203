import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { call } from '#client/api/call.ts'
import { ImporPenolakan } from '#client/components/impor-penolakan.tsx'
import { Kirim } from '#client/components/kirim.tsx'
import { Medan } from '#client/components/medan.tsx'
import { Segmented } from '#client/components/segmented.tsx'
import { formatJumlah } from '#client/format/bilangan.ts'
import { formatBulan } from '#client/format/bulan.ts'
import { kataPilah } from '#client/format/impor.ts'
import { namaElemen } from '#client/format/impor-peran.ts'
import { kurangFormat, namaFormatDari, type SusunanFormat, susunFormat } from '#client/format/impor-susun.ts'
import { t } from '#client/messages/t.ts'
import type { ElemenJawaban } from '#contract/elemen.ts'
import type { CobaFormatJawaban, FormatBaris, FormatIsi, ImporJawaban } from '#contract/impor.ts'
import { MedanWaktu } from './impor-waktu.tsx'

type Props = {
  readonly wilayah: string
  /** The file it is tried on; null where a format is opened by itself. */
  readonly berkas: ImporJawaban | null
  /** The format that was opened; null for a new one. */
  readonly awal: FormatBaris | null
  readonly katalog: ElemenJawaban
  readonly susunan: Omit<SusunanFormat, 'judul' | 'keterangan' | 'unit' | 'nama'>
  readonly kembali: string
}

const UNIT = ['rekap-desa', 'puskesmas', 'kolom'] as const satisfies readonly FormatIsi['unit'][]
const JUDUL_COBA = 'percobaan'

/** Whose laporan a row is, how the first rows would be read, and the name under which the format is kept. */
export function ImporCoba({ wilayah, berkas, awal, katalog, susunan, kembali }: Props) {
  const klien = useQueryClient()
  const [, pergi] = useLocation()
  const adaUnit = susunan.peran.some((satu) => satu.jenis === 'tempat' && satu.tempat === 'unit')
  const [unitDipilih, setUnit] = useState<FormatIsi['unit'] | null>(awal?.unit ?? null)
  const unit = unitDipilih ?? (adaUnit ? 'kolom' : 'rekap-desa')
  const [waktu, setWaktu] = useState({
    bulan: berkas?.bulan ?? '',
    tahun: String(berkas?.tahun ?? ''),
  })
  const [judul, setJudul] = useState(awal?.judul ?? '')
  const [keterangan, setKeterangan] = useState(awal?.keterangan ?? '')
  const [hasil, setHasil] = useState<{ readonly dari: string; readonly isi: CobaFormatJawaban } | null>(null)
  const kepala = { unit, judul: judul.trim(), keterangan: keterangan.trim(), nama: awal?.nama ?? null }
  const format = susunFormat({ ...susunan, ...kepala })
  const pilihan = { bulan: waktu.bulan || null, tahun: waktu.tahun ? Number(waktu.tahun) : null }
  const ada = [...susunan.peran, ...(susunan.asal?.sisa ?? []).map(({ peran }) => peran)]
  const kurang = kurangFormat(unit, ada, susunan.judulKode)
  // What was tried is shown only as long as it is what would be kept.
  const sidik = JSON.stringify({ ...format, nama: '', judul: '', keterangan: '', pilihan })
  const coba = async ({ impor }: ImporJawaban) => {
    const dicoba = { ...format, nama: JUDUL_COBA, judul: JUDUL_COBA }
    setHasil({ dari: sidik, isi: await call('postCobaFormat', {}, { isi: { impor, format: dicoba, ...pilihan } }) })
  }
  const simpan = async () => {
    const { nama } = await call('postFormat', {}, { isi: { wilayah, format, versi: awal?.versi ?? null } })
    if (berkas) await call('postBacaUlangImpor', {}, { isi: { impor: berkas.impor, format: nama, ...pilihan } })
    await Promise.all(['getFormat', 'getImpor'].map((satu) => klien.invalidateQueries({ queryKey: [satu] })))
    pergi(kembali)
  }
  return (
    <>
      <section>
        <h2>{t('format.langkah.baris')}</h2>
        <Segmented
          label={t('format.unit')}
          nilai={unit}
          onPilih={setUnit}
          pilihan={UNIT.map((satu) => ({ nilai: satu, teks: t(`format.unit.${satu}`) }))}
        />
        {berkas && (
          <div className="impor-medan">
            <MedanWaktu waktu={waktu} onUbah={setWaktu} />
          </div>
        )}
      </section>
      <section>
        <h2>{t('format.langkah.coba')}</h2>
        {kurang.length > 0 && (
          <ul className="impor-catatan">
            {kurang.map((satu) => (
              <li key={satu}>{t(`format.kurang.${satu}`)}</li>
            ))}
          </ul>
        )}
        {berkas ? (
          <Kirim tombol={t('format.coba')} siap={kurang.length === 0} onKirim={() => coba(berkas)}>
            {null}
          </Kirim>
        ) : (
          <p className="redup">{t('format.coba.tanpaBerkas')}</p>
        )}
        {hasil?.dari === sidik && <Hasil hasil={hasil.isi} katalog={katalog} />}
      </section>
      <section>
        <h2>{t('format.langkah.simpan')}</h2>
        <Kirim
          tombol={t(berkas ? 'format.simpan' : 'format.simpan.saja')}
          siap={kurang.length === 0 && judul.trim().length >= 3}
          onKirim={simpan}
        >
          <Medan
            judul={t('format.nama')}
            arti={artiNama(awal, judul.trim())}
            nilai={judul}
            maxLength={120}
            onIsi={setJudul}
          />
          <Medan
            judul={t('format.keterangan')}
            arti={t('format.keterangan.arti')}
            nilai={keterangan}
            maxLength={500}
            onIsi={setKeterangan}
          />
        </Kirim>
      </section>
    </>
  )
}

const artiNama = (awal: FormatBaris | null, judul: string): string =>
  awal?.versi
    ? t('format.nama.ubah', { nama: awal.nama, n: awal.versi, baru: awal.versi + 1 })
    : judul
      ? t('format.nama.arti', { nama: namaFormatDari(judul) })
      : t('format.nama.misal')

/** The first rows as they would be read. */
function Hasil({ hasil, katalog }: { readonly hasil: CobaFormatJawaban; readonly katalog: ElemenJawaban }) {
  const dibaca = hasil.baris.filter(({ dilewati, penolakan }) => !dilewati && penolakan.length === 0)
  const tolak = hasil.baris.flatMap(({ penolakan }) => penolakan)
  return (
    <div role="status">
      <p>
        {t('format.hasil', {
          n: dibaca.length,
          ditolak: hasil.baris.filter(({ penolakan }) => penolakan.length > 0).length,
          dilewati: hasil.baris.filter(({ dilewati }) => dilewati).length,
        })}
      </p>
      {hasil.catatan.map((satu) => (
        <p key={satu} className="redup">
          {satu}
        </p>
      ))}
      {dibaca.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        <section className="table-wrap" aria-label={t('format.hasil.judul')} tabIndex={0}>
          <table className="table">
            <caption className="sr-only">{t('format.langkah.coba')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('impor.tolak.baris')}</th>
                <th scope="col">{t('format.tempat.desa')}</th>
                <th scope="col">{t('format.tempat.unit')}</th>
                <th scope="col">{t('format.tempat.bulan')}</th>
                <th scope="col">{t('format.isian')}</th>
              </tr>
            </thead>
            <tbody>
              {dibaca.map(({ lembar, baris, desa, unit, bulan, sel }) => (
                <tr key={`${lembar} ${baris}`}>
                  <td>{baris}</td>
                  <td>{desa?.nama ?? '–'}</td>
                  <td>{unit?.nama ?? '–'}</td>
                  <td>{bulan ? formatBulan(bulan) : '–'}</td>
                  <td>
                    <ul className="impor-sel">
                      {sel.map((satu) => (
                        <li key={`${satu.elemen} ${satu.pilah}`}>
                          {namaElemen(satu.elemen, katalog)} {kataPilah(satu.pilah)}: <b>{formatJumlah(satu.jumlah)}</b>
                        </li>
                      ))}
                    </ul>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {tolak.length > 0 && <ImporPenolakan sel={tolak} />}
    </div>
  )
}
