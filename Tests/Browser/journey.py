"""The main job in a real browser: Beata at a desk, Anna and Marta on phones, axe on every page.

Prints one line a step; every problem begins with "PROBLEM". Arguments: address, folder for pictures, folder of the outbox.
"""
import email
import pathlib
import re
import sys
from email import policy

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect, sync_playwright

ADDRESS, PICTURES, OUTBOX = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
PASSWORD = "krokiew Śnieg 7 wtorek"
DESK, PHONE = {"width": 1440, "height": 900}, {"width": 390, "height": 844}
problems = []


def problem(text):
    problems.append(text)
    print("PROBLEM", text)


def check(page, name):
    """Looks at one page in both themes: axe, sideways overflow, a picture."""
    for theme in ("light", "dark"):
        page.emulate_media(color_scheme=theme)
        size = page.viewport_size["width"]
        page.screenshot(path=PICTURES / f"{name}-{size}-{theme}.png", full_page=True)
        for violation in Axe().run(page).response["violations"]:
            nodes = "; ".join(node["html"][:160] for node in violation["nodes"][:3])
            problem(f"axe {name} {size} {theme}: {violation['id']}: {nodes}")
    if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
        problem(f"{name} scrolls sideways at {page.viewport_size['width']}")
    page.emulate_media(color_scheme="light")
    print("step", name)


def watch(page):
    page.on("pageerror", lambda error: problem(f"script error on {page.url}: {error}"))
    page.on("console", lambda line: line.type == "error" and "Failed to load resource" not in line.text and problem(f"console on {page.url}: {line.text}"))
    page.on("response", lambda answer: answer.status >= 500 and problem(f"{answer.status} {answer.url}"))


def sign_in(page, email):
    page.goto(ADDRESS + "/logowanie")
    page.fill("[name=login]", email)
    page.fill("[name=haslo]", PASSWORD)
    page.click("button:has-text('Zaloguj się')")
    page.wait_for_load_state()


def newest_link(recipient, pattern):
    """The link in the newest letter to somebody, from the local outbox."""
    for file in sorted(OUTBOX.glob("*.eml"), key=lambda path: path.stat().st_mtime, reverse=True):
        letter = email.message_from_bytes(file.read_bytes(), policy=policy.default)
        if recipient not in str(letter["to"]):
            continue
        found = re.search(pattern, letter.get_body(("plain",)).get_content())
        if found:
            return found.group(0)
    return None


def wait_for_link(page, recipient, pattern):
    for _ in range(100):
        link = newest_link(recipient, pattern)
        if link:
            return link
        page.wait_for_timeout(100)
    problem(f"no letter to {recipient} with {pattern}")
    return None


def office(page):
    page.goto(ADDRESS + "/logowanie")
    check(page, "logowanie")
    sign_in(page, "beata.kos@example.pl")
    expect(page.locator("h1")).to_contain_text("Beato")
    check(page, "pulpit")
    page.goto(ADDRESS + "/bazy")
    page.fill("#nowa [name=nazwa]", "Klienci 2026")
    page.click("#nowa button:has-text('Zapisz')")
    expect(page.locator("h1")).to_have_text("Klienci 2026")
    page.click("a:has-text('Dodaj osobę')")
    page.fill("[name=imie]", "Anna")
    page.fill("[name=nazwisko]", "Mucha")
    page.fill("[name=email]", "anna.mucha@example.pl")
    page.fill("[name=miasto]", "Kościelisko")
    check(page, "nowy-kontakt")
    page.click("button:has-text('Zapisz')")
    expect(page.locator("h1")).to_have_text("Anna Mucha")
    check(page, "kontakt")
    page.click("main summary:has-text('Dodaj…')")
    page.click("main .dd[open] a:has-text('Segregator')")
    page.fill("[name=ulica]", "Jodłowa 14")
    page.fill("[name=miasto]", "Zakopane")
    check(page, "nowy-segregator")
    page.click("button:has-text('Zapisz')")
    expect(page.locator("h1")).to_have_text("Jodłowa 14, Zakopane")
    check(page, "segregator")
    return page.url.rsplit("/", 1)[1]


def invite_owner(page, binder):
    page.goto(f"{ADDRESS}/segregatory/{binder}/dostep")
    page.fill("[name=osoba]", "Marta Sikora")
    page.fill("[name=email]", "marta.sikora@example.pl")
    page.click("button:has-text('Wyślij zaproszenie')")
    expect(page.locator("main")).to_contain_text("Marta Sikora")
    check(page, "dostep")


def price_list(page):
    page.goto(ADDRESS + "/cennik")
    for name, unit, price in [("Pokrycie dachówką", "m²", "168,00"), ("Montaż więźby", "m²", "95,00")]:
        form = page.locator("form:has([name=jm])").last
        form.locator("[name=nazwa]").fill(name)
        form.locator("[name=jm]").fill(unit)
        form.locator("[name=cena]").fill(price)
        form.locator("button:has-text('Dodaj'), button:has-text('Zapisz')").first.click()
        page.wait_for_load_state()
    check(page, "cennik")


def offer(page, binder):
    page.goto(f"{ADDRESS}/oferty/nowa?segregator={binder}")
    page.fill("[name=tytul]", "Dach z wymianą więźby, 212 m²")
    page.click("button:has-text('Pusta pozycja')")
    row = page.locator("tr:has([name=nazwa])").first
    row.locator("[name=nazwa]").fill("Pokrycie dachówką")
    row.locator("[name=ilosc]").fill("212")
    row.locator("[name=jm]").fill("m²")
    row.locator("[name=cena]").fill("168,00")
    row.locator("[name=vat]").select_option("8")
    expect(page.locator("[data-gross]").first).to_contain_text("38")
    check(page, "oferta")
    page.click("button:has-text('Zapisz'):not(:has-text('wyślij'))")
    page.wait_for_load_state()
    expect(page.locator("h1")).to_contain_text("OF/")
    check(page, "oferta-zapisana")
    number = re.search(r"/oferty/(\d+)", page.url).group(1)
    page.goto(ADDRESS + "/oferty")
    check(page, "oferty")
    page.goto(f"{ADDRESS}/oferty/{number}/wysylka")
    check(page, "wysylka")
    page.locator("main button.main").last.click()
    page.wait_for_load_state()
    return number


def client(browser, page, offer_number):
    link = wait_for_link(page, "anna.mucha@example.pl", r"/d/[A-Za-z0-9_-]{20,}")
    if not link:
        return
    phone = browser.new_context(viewport=PHONE, has_touch=True, is_mobile=True, locale="pl-PL").new_page()
    watch(phone)
    phone.goto(ADDRESS + link)
    check(phone, "dostep-jednorazowy")
    phone.click("button:has-text('Otwórz')")
    check(phone, "dostep-oferta")
    phone.fill("[name=slowo]", "Zgoda, proszę zaczynać w maju.")
    phone.click("button:has-text('Przyjmuję ofertę')")
    expect(phone.locator("main")).to_contain_text("przyjmuje ofertę")
    check(phone, "dostep-przyjeta")
    phone.fill("[name=tresc]", "Dziękuję, do zobaczenia w piątek.")
    phone.click("button:has-text('Wyślij odpowiedź')")
    phone.wait_for_load_state()
    phone.context.close()
    page.goto(f"{ADDRESS}/oferty/{offer_number}")
    expect(page.locator("main")).to_contain_text("przyjęt")
    check(page, "oferta-przyjeta")
    page.goto(ADDRESS + "/zlecenia")
    expect(page.locator("main")).to_contain_text("ZL/")
    check(page, "zlecenia")


def owner(browser, binder):
    phone = browser.new_context(viewport=PHONE, has_touch=True, is_mobile=True, locale="pl-PL").new_page()
    watch(phone)
    sign_in(phone, "marta.sikora@example.pl")
    expect(phone.locator("h1")).to_contain_text("Pani Marto")
    check(phone, "strefa")
    for path, name in [("poczta", "strefa-poczta"), ("moje-dane", "strefa-dane"), ("pliki", "strefa-pliki"), ("ustawienia", "strefa-ustawienia")]:
        phone.goto(f"{ADDRESS}/strefa/{binder}/{path}")
        check(phone, name)
    phone.goto(f"{ADDRESS}/strefa/{binder}/moje-dane?zmien=1")
    phone.fill("[name=dojazd]", "Od Kościeliskiej w Leśną, druga w prawo.")
    phone.click("button:has-text('Zapisz dane')")
    expect(phone.locator("main")).to_contain_text("druga w prawo")
    phone.context.close()


def rest(page, binder):
    for path, name in [
        ("/segregatory", "segregatory"), (f"/segregatory/{binder}/poczta", "segregator-poczta"), (f"/segregatory/{binder}/pliki", "segregator-pliki"),
        (f"/segregatory/{binder}/oferty", "segregator-oferty"), ("/poczta", "poczta"), (f"/segregatory/{binder}/poczta/nowa", "poczta-nowa"),
        ("/szukaj?q=jodlowa", "szukaj"), ("/ustawienia/firma", "ustawienia-firma"), ("/ustawienia/pracownicy", "ustawienia-pracownicy"),
        ("/ustawienia/mailing", "ustawienia-mailing"), ("/konto", "konto"), ("/kosz", "kosz"), ("/historia", "historia"), ("/nie-ma", "nie-ma"),
    ]:
        page.goto(ADDRESS + path)
        check(page, name)
    page.set_viewport_size(PHONE)
    for path, name in [("/pulpit", "pulpit"), ("/segregatory", "segregatory"), ("/oferty", "oferty"), ("/poczta", "poczta"), (f"/segregatory/{binder}", "segregator")]:
        page.goto(ADDRESS + path)
        check(page, name)


with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"])
    desk = browser.new_context(viewport=DESK, locale="pl-PL").new_page()
    desk.set_default_timeout(20_000)
    watch(desk)
    binder = office(desk)
    steps = [
        lambda: invite_owner(desk, binder), lambda: price_list(desk), lambda: client(browser, desk, offer(desk, binder)),
        lambda: owner(browser, binder), lambda: rest(desk, binder),
    ]
    for step in steps:
        try:
            step()
        except Exception as error:  # one broken step must not hide the others
            problem(f"{type(error).__name__}: {str(error)[:600]}")
    browser.close()

print(f"{len(problems)} problems")
sys.exit(1 if problems else 0)
