@testable import App

/// Names as builders, clients and cameras give them, with the folder a secretary would choose.
enum FiledFiles {
    static let byPurpose: [(App.Folder.Purpose, [String])] = [
        (
            .invoices,
            split(
                """
                Faktura 12-2026.pdf | faktura_VAT_FV_2026_11_003.pdf | FV 7-11-2026.pdf | FV2026-0071.pdf | fv_112.pdf |
                FA-12-2026.pdf | FS 204 2026.pdf | Faktura pro forma nr 3.pdf | proforma okna.pdf | Faktura korygująca 2-2026.pdf |
                korekta FV 12.pdf | faktura zaliczkowa Sikora.pdf | Faktura końcowa Jodłowa 14.pdf | rachunek za dzwig.pdf |
                Rachunek 4-2026.jpg | paragon castorama.jpg | Paragon 17.11.jpeg | skan faktury beton.jpg | faktury listopad.zip |
                Faktura_za_stal_zbrojeniowa.pdf | invoice-2026-118.pdf | Invoice 4471.pdf | e-faktura 993.xml |
                FV_0012_11_2026_Zrab.pdf | fvat 10.pdf | FVS-2026-11-77.pdf | Faktura transport.PDF | faktura prąd budowlany.pdf |
                Faktura woda październik.pdf | nota odsetkowa 1.pdf | nota obciążeniowa.pdf | Faktura Tartak Podhale.pdf |
                FAKTURA NR 1201.pdf | FV-11-2026-dachówka.pdf | faktura-okna-drewniane.pdf | DuplikatFaktury 12.pdf |
                Zapłacona faktura 8.pdf | FV 12 korekta.pdf | fakturka_stemple.jpg | FA 00071 2026.xml | faktura.pdf | FV 88.xlsx |
                """)
        ),
        (
            .offers,
            split(
                """
                Oferta OF-2026-032.pdf | oferta_dach.pdf | Oferta na okna.docx | ofertaDrzwi.pdf | Wycena więźby.pdf |
                wycena instalacji.xlsx | kosztorys ofertowy.pdf | Kosztorys inwestorski.pdf | kosztorys ślepy.xlsx |
                Oferta cenowa brama.pdf | OFERTA - ogrodzenie.pdf | oferta tartak 11-2026.pdf | Oferta handlowa pompa ciepła.pdf |
                oferta_fotowoltaika_v2.pdf | quotation 2026-11.pdf | Offer 118.pdf | oferta rusztowania.jpg |
                Zapytanie i oferta.pdf | porównanie ofert.xlsx | Oferta wykonania tynków.pdf | wycena-elektryka.pdf |
                Wycena schody.jpg | oferta dachówka ceramiczna.pdf | kosztorys powykonawczy.pdf | Oferta nr 5 Sikora.pdf |
                oferta okien dachowych.pdf | Nasza oferta.pdf | oferta kominek.pdf | kosztorys_2026.ath | Oferta zamienna.pdf |
                wycena remontu.docx | Oferta wentylacja.pdf | quote-991.pdf | oferta podłogi.pdf | Oferta parapety.pdf |
                """)
        ),
        (
            .drawings,
            split(
                """
                rzut parteru.pdf | Rzut poddasza.dwg | przekroj A-A.pdf | Przekrój B-B.pdf | elewacja poludniowa.pdf | Elewacje.pdf |
                rysunek wykonawczy 12.pdf | Rysunki konstrukcyjne.zip | 12B-rysunek-komina.pdf | PZT.pdf |
                plan zagospodarowania działki.pdf | Projekt zagospodarowania terenu.pdf | projekt budowlany.pdf |
                Projekt wykonawczy konstrukcji.pdf | detal okapu.pdf | Detale obróbek.pdf | schemat instalacji.pdf |
                mapa do celów projektowych.pdf | Mapa sytuacyjna.jpg | więźba.dwg | konstrukcja.dxf | model.ifc | dom.skp |
                architektura.rvt | szkic tarasu.jpg | Szkic kuchnia.png | rzut fundamentów.png | rys 04 strop.pdf | RYS_07.pdf |
                rzuty_2026-11.pdf | rzut_dachu_v3.pdf | przekroje.dwg | zbrojenie.dwg | okna zestawienie.dwg |
                Projekt instalacji elektrycznej.pdf | plan sytuacyjny.pdf | drawing A101.pdf | schemat rozdzielnicy.pdf |
                Rzut piwnicy zmiana.pdf | elewacja_frontowa.jpg | rysunek schodów.jpg | profil.dwf | instalacje.dgn |
                detal attyki.pdf | Rysunek zamienny.pdf |
                """)
        ),
        (
            .reports,
            split(
                """
                Raport tygodniowy 46.pdf | raport tydzień 47.pdf | Raport z budowy.docx | raport_2026_11_13.pdf |
                Sprawozdanie miesięczne.pdf | sprawozdanie z postępu.pdf | report week 46.pdf | Raport dzienny 19.11.pdf |
                raport pogodowy.xlsx | Raport inspektora.pdf | RAPORT 12.pdf | raport fotograficzny.pdf | Raport z pomiarów.pdf |
                Sprawozdanie techniczne.pdf | raport zużycia materiałów.xlsx | Raport tygodniowy 45.pdf | raport BHP.pdf |
                Raport postępu prac.pdf | raport-40.pdf | raport geotechnika.pdf |
                """)
        ),
        (
            .protocols,
            split(
                """
                Protokół odbioru SSO.pdf | protokol odbioru.pdf | Protokół przekazania placu budowy.pdf |
                protokół konieczności.docx | Protokol z narady 12.pdf | protokół usterek.pdf | Protokół odbioru końcowego.pdf |
                odbiór okien.pdf | odbior instalacji.pdf | Protokół pomiarów elektrycznych.pdf | protokół szczelności.pdf |
                protokoly_2026.zip | Protokół wprowadzenia.pdf | PROTOKÓŁ NR 4.pdf | protokół z przeglądu.pdf |
                Protokół odbioru zbrojenia.jpg | protocol 7.pdf | protokół kominiarski.pdf | Protokół zdawczo-odbiorczy.pdf |
                protokol.pdf | skan protokołu.jpg | Protokół rozruchu.pdf |
                """)
        ),
        (
            .orders,
            split(
                """
                Umowa o roboty budowlane.pdf | umowa Sikora.docx | UMOWA nr 12.pdf | aneks nr 1.pdf | Aneks do umowy 12.pdf |
                zlecenie transportu.pdf | Zlecenie ZL-2026-07.pdf | zamówienie okien.pdf | Zamowienie 118.pdf | projekt umowy.docx |
                kontrakt beton.pdf | contract draft.pdf | Umowa podwykonawcza.pdf | umowa-dostawy-stali.pdf |
                porozumienie stron.pdf | Zlecenie robót dodatkowych.pdf | umowa podpisana.pdf | skan umowy.jpg |
                Umowa z architektem.pdf | zlecenie_nadzor.pdf | Aneks 2.docx | umowa przedwstępna.pdf | zamówienie dachówki.xlsx |
                Umowa najmu rusztowań.pdf | umowa_ubezpieczenie.pdf | Zlecenie 44.pdf | wzór umowy.docx | agreement.pdf |
                Umowa o dzieło.pdf | umowa oferta przyjęta.pdf |
                """)
        ),
        (
            .photos,
            split(
                """
                IMG_2001.jpg | IMG_2002.jpg | IMG_2003.jpg | IMG_2004.jpg | IMG_2005.jpg | IMG_2006.jpg | IMG_2007.jpg |
                IMG_2008.jpg | IMG_2009.jpg | IMG_2010.jpg | IMG_2011.jpg | IMG_2012.jpg | IMG_2013.jpg | IMG_2014.jpg |
                IMG_2015.jpg | IMG_2016.jpg | IMG_2017.jpg | IMG_2018.jpg | IMG_2019.jpg | IMG_2020.jpg | DSC0101.JPG | DSC0102.JPG |
                DSC0103.JPG | DSC0104.JPG | DSC0105.JPG | DSC0106.JPG | DSC0107.JPG | DSC0108.JPG | 20261118_091422.jpg |
                komin-stan.jpg | dach od południa.jpeg | WhatsApp Image 2026-11-18 at 9.14.22.jpeg | IMG_0417.HEIC | IMG_0418.heic |
                zdjęcie stropu.png | wiecha.webp | film z dachu.mp4 | VID_20261118.mp4 | MOV_0012.mov |
                Photo 18.11.2026, 14 05 33.jpg | ściany.jpg | fundament.jpg | ławy.jpg | zbrojenie stropu.jpg | okno O3.jpg |
                pęknięcie.jpg | PXL_20261118_081455.jpg | szkoda po wichurze.jpg | brama wjazdowa.jpg | image.jpg |
                Screenshot_20261118.png | śnieg na dachu.jpg | drenaż.jpg | kolor tynku.jpg | kuchnia po.jpg | stan na 18.11.jpg |
                izolacja.png | strop 2.jpg | łazienka przed.jpg | narożnik.jpg |
                """)
        ),
        (
            .other,
            split(
                """
                scan0012.pdf | dokument.pdf | karta techniczna Kerto.pdf | Deklaracja właściwości użytkowych.pdf |
                instrukcja montażu.pdf | gwarancja okna.pdf | certyfikat stali.pdf | atest.pdf | pozwolenie na budowę.pdf |
                Decyzja WZ.pdf | pełnomocnictwo.pdf | notatka.txt | adresy.xlsx | lista zakupów.docx | harmonogram.xlsx |
                Harmonogram robót.pdf | muzyka.mp3 | archiwum.zip | kontakt.vcf | umówione spotkanie.ics |
                przekroczenie terminu.docx | odpowiedź urzędu.pdf | wypis z rejestru gruntów.pdf | warunki przyłączenia.pdf |
                KW NS1Z.pdf | polisa OC.pdf | dziennik budowy.pdf | list gwarancyjny.pdf | pismo do gminy.pdf |
                karta gwarancyjna.pdf | prezentacja.pptx | opinia kominiarza.pdf | badania gruntu.pdf | Nowy dokument tekstowy.txt |
                readme.md | winmail.dat | book.epub | zgoda sąsiada.pdf | upoważnienie.pdf | świadectwo energetyczne.pdf | książka obiektu.pdf | uzgodnienie ZUD.pdf | mail od sąsiada.eml | licencja.pdf | wniosek.pdf | uwagi klienta.docx | telefony.xlsx | plakat.pdf |
                """)
        ),
    ]

    static func type(_ name: String) -> String {
        switch name.split(separator: ".").last?.lowercased() {
        case "pdf": "application/pdf"
        case "jpg", "jpeg": "image/jpeg"
        case "png": "image/png"
        case "heic": "image/heic"
        case "webp": "image/webp"
        case "mp4", "mov": "video/mp4"
        default: "application/octet-stream"
        }
    }

    private static func split(_ text: String) -> [String] {
        text.split(whereSeparator: { $0 == "|" || $0 == "\n" }).map { $0.trimmingPrefix(" ") }.map {
            String($0.last == " " ? $0.dropLast() : $0)
        }
        .filter { !$0.isEmpty }
    }
}
