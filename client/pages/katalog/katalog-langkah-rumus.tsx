import { BadanMedan, MedanCentang, MedanPilih, PesanMedan } from '#client/components/katalog-medan.tsx'
import { Pecahan } from '#client/components/katalog-pecahan.tsx'
import { type BahanSisi, SisiKatalog } from '#client/components/katalog-sisi.tsx'
import { kataPeriode } from '#client/format/arti.ts'
import { formatJumlah } from '#client/format/bilangan.ts'
import { formatNamaBulan } from '#client/format/bulan.ts'
import { kataAturan } from '#client/format/kata-angka.ts'
import {
  isKejadian,
  kalimatRumus,
  kataGabung,
  kataJenis,
  kataSisi,
  pilihJenis,
  pilihPembilang,
  pilihPeriode,
  type SisiRumus,
} from '#client/format/katalog-rancangan.ts'
import { kataSatuan } from '#client/format/satuan.ts'
import { t } from '#client/messages/t.ts'
import type { LangkahProps } from './katalog-formulir.tsx'

/** Step 2: what is counted, out of what, over which months; in words and as a fraction while it is put together. */
export function LangkahRumus(props: LangkahProps) {
  const { isi, ubah, pilihan, nama, pesan } = props
  const periode = pilihan.periode.find(({ kode }) => kode === isi.periode)
  const tanpaPenyebut = periode?.penyebut.every((satu) => satu === 'tanpa') ?? false
  const bolehTanpa = periode?.penyebut.includes('tanpa') ?? false
  const bahan = bahanPenyebut(periode?.penyebut ?? [])
  const sisi = (apa: SisiRumus) => (
    <SisiKatalog
      sisi={apa}
      suku={isi[apa]}
      lawan={isi[apa === 'pembilang' ? 'penyebut' : 'pembilang']}
      pilihan={pilihan}
      bahan={apa === 'pembilang' ? 'elemen' : bahan}
      nama={nama}
      onUbah={(suku) => ubah(apa === 'pembilang' ? pilihPembilang(isi, suku, pilihan) : { penyebut: suku })}
      pesan={pesan(apa)}
      pesanSuku={(i) => pesan(`${apa}.${i}`, true)}
    />
  )
  return (
    <div className="katalog-isian katalog-isian-lebar">
      <div className="katalog-berdampingan">
        <MedanPilih
          judul={t('katalog.rumus.jenis')}
          nilai={isi.jenis}
          pilihan={pilihan.jenis.map((satu) => ({ kode: satu.kode, nama: kataJenis(satu) }))}
          pesan={pesan('jenis')}
          onPilih={(jenis) => ubah(pilihJenis(isi, jenis, pilihan))}
        />
        <MedanPilih
          judul={t('katalog.rumus.periode')}
          nilai={isi.periode}
          kosong={t('katalog.pilih')}
          pilihan={[...new Set([...pilihan.periode.map(({ kode }) => kode), isi.periode])]
            .filter((kode) => kode !== '')
            .map((kode) => ({ kode, nama: kataPeriode({ periode: kode }) }))}
          pesan={pesan('periode')}
          onPilih={(baru) => ubah(pilihPeriode(isi, baru, pilihan))}
        />
      </div>
      {periode?.berjadwal && <Jadwal {...props} />}
      {periode?.berumur && (
        <MedanPilih
          judul={t('katalog.rumus.umur')}
          nilai={String(isi.umurMaks ?? 1)}
          pilihan={BULAN.map((n) => ({ kode: String(n), nama: String(n) }))}
          pesan={pesan('umurMaks')}
          onPilih={(umur) => ubah({ umurMaks: Number(umur) })}
        />
      )}
      <div className="katalog-susun">
        <div>
          {sisi('pembilang')}
          {tanpaPenyebut ? <p className="redup">{t('katalog.rumus.tanpaPenyebut')}</p> : sisi('penyebut')}
        </div>
        <figure className="katalog-rumus" aria-live="polite">
          <figcaption>{t('katalog.rumus.judul')}</figcaption>
          <Pecahan
            pembilang={kataSisi(isi.pembilang, nama)}
            penyebut={kataSisi(isi.penyebut, nama)}
            skala={isi.skala}
            tanpaPenyebut={tanpaPenyebut || (bolehTanpa && isi.penyebut.length === 0)}
          />
          <p>{kalimatRumus(isi, nama)}</p>
        </figure>
      </div>
      <AturanLain {...props} />
    </div>
  )
}

/** What a penyebut may be made of. */
function bahanPenyebut(penyebut: readonly ('elemen' | 'sasaran' | 'tanpa')[]): BahanSisi {
  const [elemen, sasaran] = [penyebut.includes('elemen'), penyebut.includes('sasaran')]
  return elemen === sasaran ? 'keduanya' : elemen ? 'elemen' : 'sasaran'
}

const BULAN = Array.from({ length: 12 }, (_, i) => i + 1)

/** Months in which a scheduled service is given. */
function Jadwal({ isi, ubah, pesan }: LangkahProps) {
  return (
    <fieldset className="katalog-jadwal">
      <legend>{t('katalog.rumus.jadwal')}</legend>
      {BULAN.map((n) => (
        <label key={n} className="centang">
          <input
            type="checkbox"
            checked={isi.jadwal.includes(n)}
            onChange={() => ubah({ jadwal: BULAN.filter((satu) => isi.jadwal.includes(satu) !== (satu === n)) })}
          />
          {formatNamaBulan(`2025-${String(n).padStart(2, '0')}`)}
        </label>
      ))}
      <PesanMedan pesan={pesan('jadwal', true)} />
    </fieldset>
  )
}

const SEKALI = ['kehamilan', 'kelahiran', 'dosis-anak', 'tahun', 'bulan', 'episode', 'putaran', 'kejadian'] as const

function kataSekali(sekali: string): string {
  const kenal = SEKALI.find((satu) => satu === sekali)
  return kenal ? t(`katalog.sekali.${kenal}`) : t('katalog.sekali.tiada')
}

/** How units and people are counted: what the chosen formula usually wants stands there already. */
function AturanLain({ isi, ubah, pilihan, pesan }: LangkahProps) {
  const lain = ['gabung', 'sekaliPer', 'satuan', 'skala', 'minimalNol'].map((kolom) => pesan(kolom))
  const adaPesan = lain.some(({ galat, peringatan }) => galat.length + peringatan.length > 0)
  return (
    <details className="katalog-aturan" open={adaPesan || undefined}>
      <summary>{t('katalog.rumus.lain')}</summary>
      <BadanMedan judul={t('katalog.rumus.gabung')} arti={kataAturan(isi.gabung)} pesan={pesan('gabung')}>
        {(kait) => (
          <select
            {...kait}
            className="pilih"
            value={isi.gabung}
            onChange={(acara) => ubah({ gabung: acara.target.value })}
          >
            {!pilihan.gabung.some(({ kode }) => kode === isi.gabung) && <option>{isi.gabung}</option>}
            {pilihan.gabung.map((satu) => (
              <option key={satu.kode} value={satu.kode}>
                {kataGabung(satu)}
              </option>
            ))}
          </select>
        )}
      </BadanMedan>
      <div className="katalog-berdampingan">
        <MedanPilih
          judul={t('katalog.rumus.sekali')}
          nilai={isi.sekaliPer}
          pilihan={pilihan.sekaliPer.map((kode) => ({ kode, nama: kataSekali(kode) }))}
          pesan={pesan('sekaliPer')}
          onPilih={(sekaliPer) => ubah({ sekaliPer })}
        />
        {isKejadian(isi) && (
          <>
            <MedanPilih
              judul={t('katalog.rumus.satuan')}
              nilai={isi.satuan}
              pilihan={pilihan.satuan.map((kode) => ({ kode, nama: kataSatuan(kode) }))}
              pesan={pesan('satuan')}
              onPilih={(satuan) => ubah({ satuan })}
            />
            <MedanPilih
              judul={t('katalog.rumus.skala')}
              nilai={String(isi.skala)}
              pilihan={pilihan.skala.map((n) => ({
                kode: String(n),
                nama: n === 100 ? t('katalog.rumus.skala.persen') : formatJumlah(n),
              }))}
              pesan={pesan('skala')}
              onPilih={(skala) => ubah({ skala: Number(skala) })}
            />
          </>
        )}
      </div>
      <MedanCentang
        judul={t('katalog.rumus.minimalNol')}
        nilai={isi.minimalNol}
        pesan={pesan('minimalNol')}
        onUbah={(minimalNol) => ubah({ minimalNol })}
      />
    </details>
  )
}
